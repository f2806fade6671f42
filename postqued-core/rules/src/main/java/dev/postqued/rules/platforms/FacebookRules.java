package dev.postqued.rules.platforms;

import static dev.postqued.rules.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.rules.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.rules.platforms.Sources.AYRSHARE;
import static dev.postqued.rules.platforms.Sources.FB_PHOTOS;
import static dev.postqued.rules.platforms.Sources.FB_REELS;
import static dev.postqued.rules.platforms.Sources.FB_STORIES;
import static dev.postqued.rules.platforms.Sources.OTHERS;
import static dev.postqued.rules.platforms.Sources.POSTIZ;
import static dev.postqued.rules.platforms.Sources.ZERNIO;

import dev.postqued.rules.Rule;
import java.time.Duration;
import java.util.List;

/** What Facebook refuses. It documents no length of a message and no number of photos. */
public final class FacebookRules {

  /** Those for the text of any post. */
  public static final List<Rule> MESSAGE =
      RuleBook.of("facebook")
          .warning("message", OTHERS)
          .text(
              Text.CAPTION,
              Unit.CHARACTERS,
              10_000,
              Long.MAX_VALUE,
              "shorten it to 10000 characters: others say 50000 or 63206, and Facebook nothing")
          .rules();

  /** Those for photos. */
  public static final List<Rule> PHOTOS =
      RuleBook.of("facebook")
          .warning("photos.count", ZERNIO)
          .count(IMAGES, 10, Integer.MAX_VALUE, "post at most 10: Facebook names no number")
          .warning("photo.type", FB_PHOTOS)
          .images(
              Trait.typeOtherThan(
                  "image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff"),
              "convert it to JPEG or PNG")
          .warning("photo.size", FB_PHOTOS)
          .images(
              Trait.bytes(10_000_000),
              "make it at most 10 MB: the reference says so, and PostFast 30 MB")
          .warning("photo.size.refused", POSTIZ)
          .images(
              Trait.bytes(4_000_000, 10_000_000),
              "make it at most 4 MB: Facebook was seen to refuse more, and documents 10 MB")
          .add(MESSAGE)
          .rules();

  /** Those for a video. */
  public static final List<Rule> VIDEO =
      RuleBook.of("facebook")
          .warning("video.count", OTHERS)
          .count(VIDEOS, 1, Integer.MAX_VALUE, "post 1 video: Facebook names no number")
          .warning("video.size", AYRSHARE)
          .videos(Trait.bytes(2_000_000_000), "make it at most 2 GB: newer texts say 4 or 10 GB")
          .warning("video.long", AYRSHARE)
          .videos(Trait.longer(Duration.ofHours(4)), "make it at most 4 h")
          .add(MESSAGE)
          .rules();

  /** Those for a reel. */
  public static final List<Rule> REEL =
      RuleBook.of("facebook")
          .error("media.count", FB_REELS)
          .count(VIDEOS, 1, Integer.MAX_VALUE, "post 1 video")
          .error("reel.short", FB_REELS)
          .videos(Trait.shorter(Duration.ofSeconds(3)), "make it at least 3 s")
          .error("reel.long", FB_REELS)
          .videos(Trait.longer(Duration.ofSeconds(90)), "make it at most 90 s")
          .warning("reel.long.disputed", FB_REELS)
          .videos(
              Trait.longer(Duration.ofMinutes(1), Duration.ofSeconds(90)),
              "make it at most 60 s: older copies of the guide say 60 s, newer ones 90 s")
          .warning("reel.ratio", FB_REELS)
          .videos(Trait.ratioOutside(0.5625, 0.5625), "make it 9:16")
          .warning("reel.dimensions", FB_REELS)
          .videos(Trait.size(s -> s.width() < 540 || s.height() < 960), "make it at least 540x960")
          .warning("reel.frames", FB_REELS)
          .videos(Trait.framesOutside(24, 60), "make it 24 to 60 frames a second")
          .warning("reel.codec", FB_REELS)
          .videos(
              Trait.codecOtherThan("h264", "hevc", "vp9", "av1"),
              "convert it to H.264, H.265, VP9 or AV1")
          .warning("reel.text", OTHERS)
          .text(
              Text.CAPTION,
              Unit.CHARACTERS,
              2200,
              10_000,
              "shorten it to 2200 characters: Facebook names no length")
          .add(MESSAGE)
          .rules();

  /** Those for a story, which shows no text. */
  public static final List<Rule> STORY =
      RuleBook.of("facebook")
          .takes(FB_STORIES, 1, "post 1 photo or 1 video")
          .error("story.long", FB_STORIES)
          .videos(Trait.longer(Duration.ofMinutes(1)), "make it at most 60 s")
          .error("story.short", FB_STORIES)
          .videos(Trait.shorter(Duration.ofSeconds(3)), "make it at least 3 s")
          .rules();

  private FacebookRules() {}
}
