package dev.postqued.rules.platforms;

import static dev.postqued.rules.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.rules.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.rules.platforms.Sources.LI_POSTS;
import static dev.postqued.rules.platforms.Sources.ZERNIO;

import dev.postqued.rules.Rule;
import java.time.Duration;
import java.util.List;

/** What LinkedIn refuses. */
public final class LinkedInRules {

  /** Those for the text of any post. */
  public static final List<Rule> COMMENTARY =
      RuleBook.of("linkedin").characters("text", LI_POSTS, Text.CAPTION, 3000).rules();

  /** Those for images. */
  public static final List<Rule> IMAGES_ONLY =
      RuleBook.of("linkedin")
          .error("media.count", LI_POSTS)
          .count(IMAGES, 20, Integer.MAX_VALUE, "post 1 to 20 images")
          .error("image.pixels", LI_POSTS)
          .images(Trait.pixels(36_152_319), "make it less than 36,152,320 pixels")
          .warning("image.type", LI_POSTS)
          .images(
              Trait.typeOtherThan("image/jpeg", "image/png", "image/gif"),
              "convert it to JPEG, PNG or GIF: LinkedIn names no other type")
          .warning("image.size", ZERNIO)
          .images(Trait.bytes(8_000_000), "make it at most 8 MB: LinkedIn names no limit")
          .add(COMMENTARY)
          .rules();

  /** Those for a video. */
  public static final List<Rule> VIDEO =
      RuleBook.of("linkedin")
          .error("media.count", LI_POSTS)
          .count(VIDEOS, 1, Integer.MAX_VALUE, "post 1 video")
          .error("video.short", LI_POSTS)
          .videos(Trait.shorter(Duration.ofSeconds(3)), "make it at least 3 s")
          .error("video.long", LI_POSTS)
          .videos(Trait.longer(Duration.ofMinutes(30)), "make it at most 30 min")
          .warning("video.type", LI_POSTS)
          .videos(Trait.typeOtherThan("video/mp4"), "convert it to MP4")
          .warning("video.small", LI_POSTS)
          .videos(Trait.fewerBytes(75_000), "make it at least 75 kB")
          .error("video.size", LI_POSTS)
          .videos(
              Trait.bytes(5L << 30), "make it smaller: 5 GB is the most that any source permits")
          .warning("video.size.disputed", LI_POSTS)
          .videos(
              Trait.bytes(500_000_000, 5L << 30),
              "make it at most 500 MB: the same page also says 5 GB")
          .add(COMMENTARY)
          .rules();

  private LinkedInRules() {}
}
