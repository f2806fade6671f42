package dev.postqued.platforms;

import static dev.postqued.rules.platforms.Sources.POSTQUED;
import static dev.postqued.rules.platforms.Sources.YT_API;

import dev.postqued.rules.CheckedPost;
import dev.postqued.rules.Rule;
import dev.postqued.rules.platforms.RuleBook;
import dev.postqued.rules.platforms.Text;
import dev.postqued.rules.platforms.YouTubeRules;
import java.util.List;
import java.util.function.ToLongFunction;

/** What is checked of posts with options of YouTube. */
final class YouTubeOptionRules {

  private static final Text DESCRIPTION = Text.option("description");

  static final List<Rule> ALL =
      RuleBook.of("youtube")
          .add(YouTubeRules.VIDEO)
          .add(YouTubeRules.description(DESCRIPTION))
          .warning("description.caption", YT_API)
          .post(
              p -> isCaptionDescription(p) && !YouTubeRules.isDescription(p.text()),
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
              p -> tags(p, YouTubeOptionRules::quoted) > 500 && tags(p, String::length) <= 500,
              p ->
                  "the tags have %d characters together, with quotes"
                      .formatted(tags(p, YouTubeOptionRules::quoted)),
              "use fewer: YouTube is said to count two quotes for a tag that has a space")
          .known("visibility", "visibility", POSTQUED, YouTubeVisibility.KNOWN)
          .rules();

  private static boolean isCaptionDescription(CheckedPost post) {
    return DESCRIPTION.of(post).isEmpty();
  }

  /** Counts tags as YouTube does: with the commas between them. */
  private static long tags(CheckedPost post, ToLongFunction<String> length) {
    List<?> tags = (List<?>) post.option("tags").orElse(List.of());
    long letters = tags.stream().map(Object::toString).mapToLong(length).sum();
    return letters + Math.max(0, tags.size() - 1);
  }

  private static long quoted(String tag) {
    return tag.contains(" ") ? tag.length() + 2L : tag.length();
  }

  private YouTubeOptionRules() {}
}
