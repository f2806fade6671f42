package dev.postqued.rules.platforms;

import static dev.postqued.rules.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.rules.platforms.Sources.AYRSHARE;
import static dev.postqued.rules.platforms.Sources.TT_FILES;
import static dev.postqued.rules.platforms.Sources.TT_PHOTOS;
import static dev.postqued.rules.platforms.Sources.TT_POST;

import dev.postqued.rules.Rule;
import java.time.Duration;
import java.util.List;

/** What TikTok refuses. An account may be allowed less; only its creator info says so. */
public final class TikTokRules {

  /** Those for any post. */
  public static final List<Rule> ANY =
      RuleBook.of("tiktok")
          .error("media.missing", TT_POST)
          .post(
              p -> p.media().isEmpty(),
              p -> "there is no medium",
              "add a video or photos: TikTok has no posts of text alone")
          .rules();

  /** Those for a video, except for its file. */
  public static final List<Rule> VIDEO =
      RuleBook.of("tiktok")
          .add(ANY)
          .error("video.long", TT_FILES)
          .videos(
              Trait.longer(Duration.ofMinutes(10)),
              "make it at most 10 min; some accounts may only post shorter ones")
          .error("video.dimensions", TT_FILES)
          .videos(
              Trait.size(
                  s ->
                      Math.min(s.width(), s.height()) < 360
                          || Math.max(s.width(), s.height()) > 4096),
              "give each side 360 to 4096 pixels")
          .warning("video.ratio", AYRSHARE)
          .videos(
              Trait.size(
                  s ->
                      16L * Math.min(s.width(), s.height()) < 9L * Math.max(s.width(), s.height())),
              "make it 9:16 to 16:9: the guide of TikTok names no ratio")
          .error("video.frames", TT_FILES)
          .videos(Trait.framesOutside(23, 60), "make it 23 to 60 frames a second")
          .error("video.codec", TT_FILES)
          .videos(
              Trait.codecOtherThan("h264", "hevc", "vp8", "vp9"),
              "convert it to H.264, H.265, VP8 or VP9")
          .error("video.caption", TT_POST)
          .text(Text.CAPTION, Unit.UTF_16, 2200)
          .rules();

  /** Those for the file of a video, where no service has figures of its own. */
  public static final List<Rule> VIDEO_FILE =
      RuleBook.of("tiktok")
          .error("video.type", TT_FILES)
          .videos(
              Trait.typeOtherThan("video/mp4", "video/quicktime", "video/webm"),
              "convert it to MP4, MOV or WebM")
          .error("video.size", TT_FILES)
          .videos(Trait.bytes(4L << 30), "make it at most 4 GB")
          .warning("video.size.disputed", TT_FILES)
          .videos(
              Trait.bytes(4_000_000_000L, 4L << 30),
              "make it at most 4 GB: whether that is 10 or 2 to a power is not documented")
          .rules();

  /** Those for photos, except for their files. */
  public static final List<Rule> PHOTOS =
      RuleBook.of("tiktok")
          .add(ANY)
          .error("photos.most", TT_PHOTOS)
          .count(35, Integer.MAX_VALUE, "post at most 35")
          .warning("image.dimensions", TT_FILES)
          .images(
              Trait.size(
                  s ->
                      Math.min(s.width(), s.height()) > 1080
                          || Math.max(s.width(), s.height()) > 1920),
              "make it at most 1080x1920 or 1920x1080: the guide says 1080p, and pictures with a larger"
                  + " side were seen to be refused")
          .error("photos.caption", TT_PHOTOS)
          .text(Text.CAPTION, Unit.UTF_16, 4000)
          .rules();

  /** Those for the files of photos, where no service has figures of its own. */
  public static final List<Rule> PHOTO_FILES =
      RuleBook.of("tiktok")
          .warning("image.type", TT_FILES)
          .images(
              Trait.typeOtherThan("image/jpeg", "image/webp"),
              "convert it to JPEG or WebP: the guide names no other type, and services convert some")
          .megabytes("image.size", TT_FILES, IMAGES, 20)
          .rules();

  private TikTokRules() {}
}
