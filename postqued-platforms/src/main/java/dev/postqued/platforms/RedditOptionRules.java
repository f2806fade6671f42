package dev.postqued.platforms;

import static dev.postqued.rules.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.rules.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.rules.platforms.Sources.POSTQUED;
import static dev.postqued.rules.platforms.Sources.REDDIT_API;

import dev.postqued.rules.Rule;
import dev.postqued.rules.platforms.RedditRules;
import dev.postqued.rules.platforms.RuleBook;
import dev.postqued.rules.platforms.Text;
import dev.postqued.rules.platforms.Unit;
import java.util.List;

/** What is checked of posts with options of Reddit. */
final class RedditOptionRules {

  private static final List<Rule> ANY =
      RuleBook.of("reddit")
          .warning("subreddit", POSTQUED)
          .post(
              p -> p.option("subreddit").filter(s -> s.toString().contains("/")).isPresent(),
              p -> "subreddit is " + p.option("subreddit").orElseThrow(),
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
      RuleBook.of("reddit")
          .error("text.media", REDDIT_API)
          .count(0, Integer.MAX_VALUE, "use Reddit.image(...) or video(...)")
          .add(RedditRules.body(Text.option("text").orCaption()))
          .add(ANY)
          .rules();

  static final List<Rule> LINK =
      RuleBook.of("reddit")
          .error("link.media", REDDIT_API)
          .count(0, Integer.MAX_VALUE, "use Reddit.image(...) or video(...)")
          .add(ANY)
          .rules();

  static final List<Rule> IMAGE =
      RuleBook.of("reddit")
          .needs(REDDIT_API, IMAGES, "post 1 image", "1 video with Reddit.video(...)")
          .add(RedditRules.IMAGE)
          .add(ANY)
          .rules();

  static final List<Rule> VIDEO =
      RuleBook.of("reddit")
          .needs(REDDIT_API, VIDEOS, "post 1 video", "1 image with Reddit.image(...)")
          .warning("video.poster", REDDIT_API)
          .missing(
              "videoPosterUrl",
              "set poster(...): Reddit wants a still image, and whether the service makes one is not"
                  + " documented")
          .add(RedditRules.VIDEO)
          .add(ANY)
          .rules();

  private RedditOptionRules() {}
}
