package dev.postqued.rules.platforms;

import static dev.postqued.rules.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.rules.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.rules.platforms.Sources.BULKIT;
import static dev.postqued.rules.platforms.Sources.POSTIZ;
import static dev.postqued.rules.platforms.Sources.REDDIT_SOURCE;
import static dev.postqued.rules.platforms.Sources.ZERNIO;

import dev.postqued.rules.Rule;
import java.time.Duration;
import java.util.List;

/** What Reddit refuses. A subreddit has rules of its own. */
public final class RedditRules {

  /** Those for an image. */
  public static final List<Rule> IMAGE =
      RuleBook.of("reddit")
          .warning("image.count", BULKIT)
          .count(
              IMAGES, 1, Integer.MAX_VALUE, "post 1 image: Reddit documents no gallery in its API")
          .warning("image.size", BULKIT)
          .images(Trait.bytes(20_000_000), "make it at most 20 MB")
          .warning("image.type", ZERNIO)
          .images(
              Trait.typeOtherThan("image/jpeg", "image/png", "image/gif"),
              "convert it to JPEG, PNG or GIF")
          .rules();

  /** Those for a video. */
  public static final List<Rule> VIDEO =
      RuleBook.of("reddit")
          .warning("video.count", BULKIT)
          .count(VIDEOS, 1, Integer.MAX_VALUE, "post 1 video")
          .warning("video.size", BULKIT)
          .videos(Trait.bytes(1_000_000_000), "make it at most 1 GB")
          .warning("video.long", BULKIT)
          .videos(Trait.longer(Duration.ofMinutes(15)), "make it at most 15 min")
          .warning("video.ratio", BULKIT)
          .videos(Trait.ratioOutside(9 / 16.0, 16 / 9.0), "make it 9:16 to 16:9")
          .rules();

  private RedditRules() {}

  /**
   * Returns the rules for the body of a post of text alone.
   *
   * @param text the text that is the body
   * @return the rules
   */
  public static List<Rule> body(Text text) {
    return RuleBook.of("reddit")
        .error("text", REDDIT_SOURCE)
        .text(text, Unit.CHARACTERS, 40_000)
        .warning("text.disputed", POSTIZ)
        .text(
            text,
            Unit.CHARACTERS,
            10_000,
            40_000,
            "shorten it to 10000 characters: the source of Reddit says 40000, others 10000 or 30000")
        .rules();
  }
}
