package dev.postqued.internal.publishing;

import static dev.postqued.publishing.Severity.ERROR;

import dev.postqued.publishing.CheckedPost;
import dev.postqued.publishing.Rule;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of a version of the API, beside those that both have.
 *
 * @param ofPost checked once for a post
 * @param ofTarget checked for each target
 */
public record RulesOfVersion(List<Rule> ofPost, List<Rule> ofTarget) {

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
          List.of(
              Rule.ofPost(
                  "media.missing",
                  ERROR,
                  SKILL,
                  p -> p.post().media().isEmpty(),
                  p -> "there is no medium",
                  "add a video or images; posts of text alone need version 2"),
              CoreRules.MIXED,
              CoreRules.MANY_TARGETS),
          List.of(
              CoreRules.LONG_CAPTION,
              Rule.ofPost(
                  "target.options",
                  ERROR,
                  V2_SKILL,
                  p -> !newOptions(p).isEmpty(),
                  p -> "version 1 does not know " + String.join(", ", newOptions(p)),
                  "use version 2, or leave it out")));

  /** Version 2, whose document has limits. */
  public static final RulesOfVersion V2 =
      new RulesOfVersion(
          List.of(
              Rule.ofPost(
                  "media.count",
                  ERROR,
                  V2_DOCUMENT,
                  p -> p.post().media().size() > MAX_MEDIA,
                  p -> "there are " + p.post().media().size() + " media",
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
                  p -> p.post().targets().size() > CoreRules.MAX_TARGETS,
                  p -> "there are " + p.post().targets().size() + " targets",
                  "split the post: it takes up to 10 targets")),
          List.of(
              Rule.ofPost(
                  "target.caption",
                  ERROR,
                  V2_DOCUMENT,
                  p -> CoreRules.length(p.target().caption()) > CoreRules.MAX_CAPTION,
                  p -> "the caption has " + CoreRules.length(p.target().caption()) + " characters",
                  "shorten it to 63206")));

  /** Copies the lists. */
  public RulesOfVersion {
    ofPost = List.copyOf(ofPost);
    ofTarget = List.copyOf(ofTarget);
  }

  private static List<String> newOptions(CheckedPost post) {
    return post.target().options().stream()
        .flatMap(
            options ->
                options.values().keySet().stream().filter(options.onlyInVersion2()::contains))
        .toList();
  }

  /** Returns the rules for a whole post. */
  Stream<Rule> allOfPost() {
    return Stream.concat(CoreRules.OF_POST.stream(), ofPost.stream());
  }

  /** Returns the rules for a target. */
  Stream<Rule> allOfTarget() {
    return Stream.concat(CoreRules.OF_TARGET.stream(), ofTarget.stream());
  }
}
