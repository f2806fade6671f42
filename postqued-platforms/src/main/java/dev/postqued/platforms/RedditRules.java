package dev.postqued.platforms;

import static dev.postqued.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.platforms.Sources.BULKIT;
import static dev.postqued.platforms.Sources.POSTIZ;
import static dev.postqued.platforms.Sources.POSTQUED;
import static dev.postqued.platforms.Sources.REDDIT_API;
import static dev.postqued.platforms.Sources.REDDIT_SOURCE;
import static dev.postqued.platforms.Sources.ZERNIO;

import dev.postqued.publishing.Rule;
import java.time.Duration;
import java.util.List;

/** What Reddit refuses. A subreddit has rules of its own. */
final class RedditRules {

  private static final Text BODY = Text.option("text");

  private static final List<Rule> ANY =
      RuleBook.of(Reddit.PLATFORM)
          .warning("subreddit", POSTQUED)
          .post(
              p -> Text.option(p, "subreddit").filter(s -> s.toString().contains("/")).isPresent(),
              p -> "subreddit is " + Text.option(p, "subreddit").orElseThrow(),
              "leave r/ out: that the service wants the bare name is assumed")
          .warning("title.missing", REDDIT_API)
          .missing(
              "title",
              "set title(...): Reddit demands one, and whether the caption takes its place is not"
                  + " documented")
          .error("title", REDDIT_API)
          .text(Text.option("title"), Unit.CHARACTERS, 300)
          .error("flair.id", REDDIT_API)
          .text(Text.option("flairId"), Unit.CHARACTERS, 36)
          .error("flair.text", REDDIT_API)
          .text(Text.option("flairText"), Unit.CHARACTERS, 64)
          .rules();

  static final List<Rule> TEXT =
      RuleBook.of(Reddit.PLATFORM)
          .error("text.media", REDDIT_API)
          .count(0, Integer.MAX_VALUE, "use Reddit.image(...) or video(...)")
          .error("text", REDDIT_SOURCE)
          .text(BODY.orCaption(), Unit.CHARACTERS, 40_000)
          .warning("text.disputed", POSTIZ)
          .text(
              BODY.orCaption(),
              Unit.CHARACTERS,
              10_000,
              40_000,
              "shorten it to 10000 characters: the source of Reddit says 40000, others 10000 or 30000")
          .add(ANY)
          .rules();

  static final List<Rule> LINK =
      RuleBook.of(Reddit.PLATFORM)
          .error("link.media", REDDIT_API)
          .count(0, Integer.MAX_VALUE, "use Reddit.image(...) or video(...)")
          .add(ANY)
          .rules();

  static final List<Rule> IMAGE =
      RuleBook.of(Reddit.PLATFORM)
          .needs(REDDIT_API, IMAGES, "post 1 image", "1 video with Reddit.video(...)")
          .warning("image.count", BULKIT)
          .count(
              IMAGES, 1, Integer.MAX_VALUE, "post 1 image: Reddit documents no gallery in its API")
          .warning("image.size", BULKIT)
          .images(Trait.bytes(20_000_000), "make it at most 20 MB")
          .warning("image.type", ZERNIO)
          .images(
              Trait.typeOtherThan("image/jpeg", "image/png", "image/gif"),
              "convert it to JPEG, PNG or GIF")
          .add(ANY)
          .rules();

  static final List<Rule> VIDEO =
      RuleBook.of(Reddit.PLATFORM)
          .needs(REDDIT_API, VIDEOS, "post 1 video", "1 image with Reddit.image(...)")
          .warning("video.count", BULKIT)
          .count(VIDEOS, 1, Integer.MAX_VALUE, "post 1 video")
          .warning("video.poster", REDDIT_API)
          .missing(
              "videoPosterUrl",
              "set poster(...): Reddit wants a still image, and whether the service makes one is not"
                  + " documented")
          .warning("video.size", BULKIT)
          .videos(Trait.bytes(1_000_000_000), "make it at most 1 GB")
          .warning("video.long", BULKIT)
          .videos(Trait.longer(Duration.ofMinutes(15)), "make it at most 15 min")
          .warning("video.ratio", BULKIT)
          .videos(Trait.ratioOutside(9 / 16.0, 16 / 9.0), "make it 9:16 to 16:9")
          .add(ANY)
          .rules();

  private RedditRules() {}
}
