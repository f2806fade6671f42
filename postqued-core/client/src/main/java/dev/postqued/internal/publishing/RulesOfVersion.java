package dev.postqued.internal.publishing;

import static dev.postqued.rules.Severity.ERROR;

import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.rules.Rule;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules of a version of the API, beside those that both have.
 *
 * @param ofPost returns those that are checked once for a post
 * @param ofTarget returns those that are checked for each target
 */
public record RulesOfVersion(
    Function<Post, List<Rule>> ofPost, Function<Target, List<Rule>> ofTarget) {

  private static final Rule.Source SKILL =
      new Rule.Source("PostQued skill 1.0.6", YearMonth.of(2026, 2));
  private static final Rule.Source V2_DOCUMENT =
      new Rule.Source("PostQued v2 document", YearMonth.of(2026, 7));
  private static final Rule.Source V2_SKILL =
      new Rule.Source("PostQued skill 1.0.7", YearMonth.of(2026, 8));

  private static final int MAX_MEDIA = 35;

  /** Whether a GB is 10 or 2 to a power is not said: the larger one. */
  private static final long MAX_VIDEO = 4L << 30;

  private static final long MAX_IMAGE = 20L << 20;
  private static final Set<String> TYPES =
      Set.of(
          "video/mp4",
          "video/webm",
          "video/quicktime",
          "image/jpeg",
          "image/png",
          "image/webp",
          "image/gif");

  /** Version 1: what it takes is known for few things, so that it mostly warns. */
  public static final RulesOfVersion V1 =
      new RulesOfVersion(
          post ->
              List.of(
                  Rule.ofPost(
                      "media.missing",
                      ERROR,
                      SKILL,
                      p -> p.media().isEmpty(),
                      p -> "there is no medium",
                      "add a video or images; posts of text alone need version 2"),
                  CoreRules.MIXED,
                  CoreRules.manyTargets(post)),
          target ->
              List.of(
                  CoreRules.LONG_CAPTION,
                  Rule.ofPost(
                      "target.options",
                      ERROR,
                      V2_SKILL,
                      p -> !newOptions(target).isEmpty(),
                      p -> "version 1 does not know " + String.join(", ", newOptions(target)),
                      "use version 2, or leave it out")));

  /** Version 2, whose document has limits. */
  public static final RulesOfVersion V2 =
      new RulesOfVersion(
          post ->
              List.of(
                  Rule.ofPost(
                      "media.count",
                      ERROR,
                      V2_DOCUMENT,
                      p -> p.media().size() > MAX_MEDIA,
                      p -> "there are " + p.media().size() + " media",
                      "post up to 35"),
                  Rule.ofMedium(
                      "media.type.unsupported",
                      ERROR,
                      V2_SKILL,
                      m -> m.declaredType().filter(type -> !TYPES.contains(type)).isPresent(),
                      m -> m.name() + " has the type " + m.declaredType().orElseThrow(),
                      "use MP4, WebM or QuickTime, or JPEG, PNG, WebP or GIF"),
                  Rule.ofMedium(
                      "media.size",
                      ERROR,
                      V2_DOCUMENT,
                      m ->
                          m.size().isPresent()
                              && m.size().getAsLong() > (m.isImage() ? MAX_IMAGE : MAX_VIDEO),
                      m -> m.name() + " has " + m.size().getAsLong() + " bytes",
                      "videos have up to 4 GB, images up to 20 MB"),
                  Rule.ofPost(
                      "targets.count",
                      ERROR,
                      V2_DOCUMENT,
                      p -> post.targets().size() > CoreRules.MAX_TARGETS,
                      p -> "there are " + post.targets().size() + " targets",
                      "split the post: it takes up to 10 targets")),
          target ->
              List.of(
                  Rule.ofPost(
                      "target.caption",
                      ERROR,
                      V2_DOCUMENT,
                      p -> CoreRules.length(p.text()) > CoreRules.MAX_CAPTION,
                      p -> "the caption has " + CoreRules.length(p.text()) + " characters",
                      "shorten it to 63206")));

  private static List<String> newOptions(Target target) {
    return target.options().stream()
        .flatMap(
            options ->
                options.values().keySet().stream().filter(options.onlyInVersion2()::contains))
        .toList();
  }

  /** Returns the rules for a whole post. */
  List<Rule> allOfPost(Post post) {
    return both(CoreRules.OF_POST, ofPost.apply(post));
  }

  /** Returns the rules for a target. */
  List<Rule> allOfTarget(Post post, int index) {
    return both(CoreRules.ofTarget(post, index), ofTarget.apply(post.targets().get(index)));
  }

  private static List<Rule> both(List<Rule> some, List<Rule> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
