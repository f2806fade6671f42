package dev.postqued.platforms;

import static dev.postqued.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.platforms.Sources.POSTQUED;
import static dev.postqued.platforms.Sources.YT_API;
import static dev.postqued.platforms.Sources.YT_HELP;

import dev.postqued.publishing.CheckedPost;
import dev.postqued.publishing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

/** What YouTube refuses. */
final class YouTubeRules {

  private static final Text TITLE = Text.option("title");
  private static final Text DESCRIPTION = Text.option("description");

  static final List<Rule> ALL =
      RuleBook.of(YouTube.PLATFORM)
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
          .error("description", YT_API)
          .text(DESCRIPTION, Unit.BYTES, 5000)
          .error("description.brackets", YT_API)
          .marks(DESCRIPTION, "angle brackets", YouTubeRules::brackets, 0, Long.MAX_VALUE)
          .warning("description.caption", YT_API)
          .post(
              p -> isCaptionDescription(p) && !isDescription(p.target().caption()),
              p -> "the caption is no description of YouTube, and there is no other one",
              "set description(...), or keep the caption to 5000 bytes without angle brackets: whether"
                  + " it takes the place of the description is not documented")
          .error("tags", YT_API)
          .post(
              p -> tags(p, String::length) > 500,
              p -> "the tags have %d characters together".formatted(tags(p, String::length)),
              "use fewer: 500 characters together, with the commas")
          .warning("tags.quoted", YT_API)
          .post(
              p -> tags(p, YouTubeRules::quoted) > 500 && tags(p, String::length) <= 500,
              p ->
                  "the tags have %d characters together, with quotes"
                      .formatted(tags(p, YouTubeRules::quoted)),
              "use fewer: YouTube is said to count two quotes for a tag that has a space")
          .known("visibility", "visibility", POSTQUED, YouTubeVisibility.KNOWN)
          .rules();

  private YouTubeRules() {}

  private static long brackets(String text) {
    return text.chars().filter(c -> c == '<' || c == '>').count();
  }

  private static boolean isCaptionDescription(CheckedPost post) {
    return DESCRIPTION.of(post).isEmpty();
  }

  private static boolean isDescription(String text) {
    return Unit.BYTES.count(text) <= 5000 && brackets(text) == 0;
  }

  /** Counts tags as YouTube does: with the commas between them. */
  private static long tags(CheckedPost post, ToLongFunction<String> length) {
    List<?> tags = (List<?>) Text.option(post, "tags").orElse(List.of());
    long letters = tags.stream().map(Object::toString).mapToLong(length).sum();
    return letters + Math.max(0, tags.size() - 1);
  }

  private static long quoted(String tag) {
    return tag.contains(" ") ? tag.length() + 2L : tag.length();
  }
}
