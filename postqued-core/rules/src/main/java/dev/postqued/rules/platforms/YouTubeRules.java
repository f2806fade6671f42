package dev.postqued.rules.platforms;

import static dev.postqued.rules.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.rules.platforms.Sources.YT_API;
import static dev.postqued.rules.platforms.Sources.YT_HELP;

import dev.postqued.rules.Rule;
import java.time.Duration;
import java.util.List;

/** What YouTube refuses. */
public final class YouTubeRules {

  private static final Text TITLE = Text.option("title");

  /** Those for a video, and for its title, the option {@code title}. */
  public static final List<Rule> VIDEO =
      RuleBook.of("youtube")
          .takes(YT_API, VIDEOS, 1, "post 1 video", null)
          .warning("video.long", YT_HELP)
          .videos(
              Trait.longer(Duration.ofMinutes(15), Duration.ofHours(12)),
              "make it at most 15 min: a longer one needs a verified channel")
          .error("video.longest", YT_HELP)
          .videos(Trait.longer(Duration.ofHours(12)), "make it at most 12 h")
          .warning("title.missing", YT_API)
          .missing(
              "title",
              "set title(...): YouTube refuses a video without one, and whether the caption takes its"
                  + " place is not documented")
          .characters("title", YT_API, TITLE, 100)
          .error("title.brackets", YT_API)
          .marks(TITLE, "angle brackets", YouTubeRules::brackets, 0, Long.MAX_VALUE)
          .rules();

  private YouTubeRules() {}

  /**
   * Returns the rules for a description.
   *
   * @param text the text that is the description
   * @return the rules
   */
  public static List<Rule> description(Text text) {
    return RuleBook.of("youtube")
        .error("description", YT_API)
        .text(text, Unit.BYTES, 5000)
        .error("description.brackets", YT_API)
        .marks(text, "angle brackets", YouTubeRules::brackets, 0, Long.MAX_VALUE)
        .rules();
  }

  /** Returns whether a text could be a description. */
  public static boolean isDescription(String text) {
    return Unit.BYTES.count(text) <= 5000 && brackets(text) == 0;
  }

  private static long brackets(String text) {
    return text.chars().filter(c -> c == '<' || c == '>').count();
  }
}
