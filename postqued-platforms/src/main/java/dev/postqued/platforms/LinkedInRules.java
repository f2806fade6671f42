package dev.postqued.platforms;

import static dev.postqued.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.platforms.Sources.LI_POSTS;
import static dev.postqued.platforms.Sources.ZERNIO;

import dev.postqued.publishing.Rule;
import java.time.Duration;
import java.util.List;

/** What LinkedIn refuses. */
final class LinkedInRules {

  private static final List<Rule> COMMENTARY =
      RuleBook.of(LinkedIn.PLATFORM).characters("text", LI_POSTS, Text.CAPTION, 3000).rules();

  static final List<Rule> TEXT =
      RuleBook.of(LinkedIn.PLATFORM)
          .error("text.media", LI_POSTS)
          .count(0, Integer.MAX_VALUE, "use LinkedIn.images() or video()")
          .add(COMMENTARY)
          .rules();

  static final List<Rule> ARTICLE =
      RuleBook.of(LinkedIn.PLATFORM)
          .warning("article.media", LI_POSTS)
          .count(
              0,
              Integer.MAX_VALUE,
              "leave the media out: whether one becomes the picture of the article is not documented")
          .warning("article.title", LI_POSTS)
          .missing("articleTitle", "set title(...): LinkedIn does not read the page")
          .add(COMMENTARY)
          .rules();

  static final List<Rule> IMAGES_ONLY =
      RuleBook.of(LinkedIn.PLATFORM)
          .takes(LI_POSTS, IMAGES, 20, "post 1 to 20 images", "1 video with LinkedIn.video()")
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

  static final List<Rule> VIDEO =
      RuleBook.of(LinkedIn.PLATFORM)
          .takes(LI_POSTS, VIDEOS, 1, "post 1 video", "1 to 20 images with LinkedIn.images()")
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
