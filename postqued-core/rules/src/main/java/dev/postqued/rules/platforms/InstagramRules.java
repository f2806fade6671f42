package dev.postqued.rules.platforms;

import static dev.postqued.rules.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.rules.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.rules.platforms.Sources.IG_MEDIA;
import static dev.postqued.rules.platforms.Sources.IG_PRESS;

import dev.postqued.rules.Rule;
import java.time.Duration;
import java.util.List;

/** What Instagram refuses. */
public final class InstagramRules {

  private static final List<Rule> CAPTION =
      RuleBook.of("instagram")
          .characters("caption", IG_MEDIA, Text.CAPTION, 2200)
          .error("hashtags", IG_MEDIA)
          .marks(Text.CAPTION, "hashtags", Marks::hashtags, 30, Long.MAX_VALUE)
          .warning("hashtags.disputed", IG_PRESS)
          .marks(Text.CAPTION, "hashtags", Marks::hashtags, 5, 30)
          .error("mentions", IG_MEDIA)
          .marks(Text.CAPTION, "mentions", Marks::mentions, 20, Long.MAX_VALUE)
          .rules();

  private static final List<Rule> PHOTO =
      RuleBook.of("instagram")
          .warning("photo.type", IG_MEDIA)
          .images(
              Trait.typeOtherThan("image/jpeg"),
              "convert it to JPEG: the reference names no other type, and services convert some")
          .megabytes("photo.size", IG_MEDIA, IMAGES, 8)
          .rules();

  /** Those for a post of the feed. */
  public static final List<Rule> POST =
      RuleBook.of("instagram")
          .takes(IG_MEDIA, 20, "post 1 photo, or 2 to 10 photos and videos together")
          .warning("media.count.disputed", IG_MEDIA)
          .count(10, 20, "post at most 10: the app allows 20, the reference of the API 10")
          .add(PHOTO)
          .add(CAPTION)
          .rules();

  /** Those for the shape of photos that are not cropped. */
  public static final List<Rule> PHOTO_SHAPE =
      RuleBook.of("instagram")
          .error("photo.ratio", IG_MEDIA)
          .images(Trait.ratioOutside(0.8, 1.91), "make it 4:5 to 1.91:1, or crop it")
          .rules();

  /** Those for a reel, which every single video is. */
  public static final List<Rule> REEL =
      RuleBook.of("instagram")
          .error("media.count", IG_MEDIA)
          .count(VIDEOS, 1, Integer.MAX_VALUE, "post 1 video")
          .error("reel.short", IG_MEDIA)
          .videos(Trait.shorter(Duration.ofSeconds(3)), "make it at least 3 s")
          .error("reel.long", IG_MEDIA)
          .videos(Trait.longer(Duration.ofMinutes(15)), "make it at most 15 min")
          .error("reel.frames", IG_MEDIA)
          .videos(Trait.framesOutside(23, 60), "make it 23 to 60 frames a second")
          .error("reel.ratio", IG_MEDIA)
          .videos(Trait.ratioOutside(0.01, 10), "make it 1:100 to 10:1")
          .warning("reel.width", IG_MEDIA)
          .videos(Trait.wider(1920), "make it at most 1920 pixels wide")
          .warning("reel.type", IG_MEDIA)
          .videos(Trait.typeOtherThan("video/mp4", "video/quicktime"), "convert it to MP4 or MOV")
          .warning("reel.codec", IG_MEDIA)
          .videos(Trait.codecOtherThan("h264", "hevc"), "convert it to H.264 or HEVC")
          .warning("reel.sound", IG_MEDIA)
          .videos(Trait.soundOtherThan("aac"), "convert its sound to AAC")
          .warning("reel.rate", IG_MEDIA)
          .videos(Trait.faster(25_000_000), "make it at most 25 Mbit a second")
          .error("reel.size", IG_MEDIA)
          .videos(
              Trait.bytes(1L << 30), "make it smaller: 1 GB is the most that any source permits")
          .warning("reel.size.disputed", IG_MEDIA)
          .videos(
              Trait.bytes(300_000_000, 1L << 30),
              "make it at most 300 MB: older copies of the reference say 1 GB")
          .add(CAPTION)
          .rules();

  /** Those for a story. */
  public static final List<Rule> STORY =
      RuleBook.of("instagram")
          .takes(IG_MEDIA, 1, "post 1 photo or 1 video")
          .add(PHOTO)
          .error("story.short", IG_MEDIA)
          .videos(Trait.shorter(Duration.ofSeconds(3)), "make it at least 3 s")
          .error("story.long", IG_MEDIA)
          .videos(Trait.longer(Duration.ofMinutes(1)), "make it at most 60 s")
          .megabytes("story.size", IG_MEDIA, VIDEOS, 100)
          .error("story.ratio", IG_MEDIA)
          .videos(Trait.ratioOutside(0.1, 10), "make it 1:10 to 10:1")
          .rules();

  private InstagramRules() {}
}
