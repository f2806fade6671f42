package dev.postqued.internal.publishing;

import static dev.postqued.rules.Severity.ERROR;
import static dev.postqued.rules.Severity.WARNING;

import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.mediainfo.MediaKind;
import dev.postqued.publishing.PlatformOptions;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.rules.CheckedMedium;
import dev.postqued.rules.CheckedPost;
import dev.postqued.rules.Rule;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules that hold on every platform. */
final class CoreRules {

  private static final Rule.Source LIBRARY =
      new Rule.Source("PostQued for Java", YearMonth.of(2026, 11));
  private static final Rule.Source SKILL =
      new Rule.Source("PostQued skill 1.0.6", YearMonth.of(2026, 2));
  private static final Rule.Source GUIDE = new Rule.Source("PostQued guide", YearMonth.of(2026, 3));
  private static final Rule.Source V2 =
      new Rule.Source("PostQued v2 document", YearMonth.of(2026, 7));

  /** Not a defect of the post: it says how little was checked. */
  static final String UNCHECKED = "target.unchecked";

  static final int MAX_TARGETS = 10;
  static final int MAX_CAPTION = 63_206;

  /** For a version that is not known to have this limit. */
  static Rule manyTargets(Post post) {
    return Rule.ofPost(
        "targets.count",
        WARNING,
        V2,
        p -> post.targets().size() > MAX_TARGETS,
        p -> "there are " + post.targets().size() + " targets",
        "split the post: v2 takes up to 10 targets, and no source says what v1 takes");
  }

  /** For a version that is not known to have this limit. */
  static final Rule LONG_CAPTION =
      Rule.ofPost(
          "target.caption",
          WARNING,
          V2,
          p -> length(p.text()) > MAX_CAPTION,
          p -> "the caption has " + length(p.text()) + " characters",
          "shorten it: v2 takes up to 63206, and no source says what v1 takes");

  /** For a version that is not known to show both in one post. */
  static final Rule MIXED =
      Rule.ofPost(
          "media.mixed",
          ERROR,
          GUIDE,
          p -> count(p, CheckedMedium::isVideo) > 0 && count(p, CheckedMedium::isImage) > 0,
          p ->
              "videos and images are mixed, %d and %d"
                  .formatted(count(p, CheckedMedium::isVideo), count(p, CheckedMedium::isImage)),
          "post one video, or images only");

  /** Checked once for a post, whatever its targets are. */
  static final List<Rule> OF_POST =
      List.of(
          Rule.ofMedium(
              "media.unreadable",
              ERROR,
              LIBRARY,
              m -> m.kind().isPresent() && m.size().isEmpty(),
              m -> m.name() + " cannot be read",
              "use a file that exists"),
          Rule.ofMedium(
              "media.type",
              ERROR,
              SKILL,
              m -> m.kind().isPresent() && m.declaredType().isEmpty(),
              m -> "the MIME type of " + m.name() + " cannot be determined from its name",
              "set contentType(...)"),
          Rule.ofMedium(
              "media.kind",
              ERROR,
              SKILL,
              m ->
                  kind(m)
                      .filter(kind -> kind != MediaKind.UNKNOWN && kind != posted(m))
                      .isPresent(),
              m -> m.name() + " is posted as " + posted(m) + " and is " + kind(m).orElseThrow(),
              "post videos as Video and images as Image; sound needs a picture"),
          Rule.ofMedium(
              "media.truncated",
              ERROR,
              LIBRARY,
              m -> !m.isImage() && isTruncated(m),
              m -> m.name() + " is cut off",
              "get the complete file"),
          Rule.ofMedium(
              "media.incomplete",
              WARNING,
              LIBRARY,
              m -> m.isImage() && isTruncated(m),
              m ->
                  m.name()
                      + " has no end marker; some viewers show such an image and others do not",
              "get the complete file"),
          Rule.ofMedium(
              "media.unrecognised",
              WARNING,
              LIBRARY,
              m ->
                  m.info().filter(i -> !i.truncated() && i.kind() == MediaKind.UNKNOWN).isPresent(),
              m -> m.name() + " has content that is not recognised",
              "make sure that it has its declared type; it was not checked any further"),
          Rule.ofMedium(
              "media.mislabelled",
              WARNING,
              V2,
              m -> kind(m).filter(kind -> kind == posted(m)).isPresent() && isMislabelled(m),
              m ->
                  "%s is declared as %s and is %s"
                      .formatted(m.name(), m.declaredType().orElseThrow(), m.type().orElseThrow()),
              "rename it or set contentType(...): v2 refuses such content; v1 is not known to"));

  /** Checked for each target. */
  static List<Rule> ofTarget(Post post, int index) {
    Target target = post.targets().get(index);
    int first = firstOfAccount(post, target);
    return List.of(
        Rule.ofPost(
            "target.time",
            ERROR,
            SKILL,
            p -> Schedule.hasPassed(p.at().orElse(null), p.now()),
            p -> Schedule.problem(index, p.at().orElseThrow(), p.now()),
            Schedule.REMEDY),
        Rule.ofPost(
            "target.text",
            ERROR,
            LIBRARY,
            p -> Unsendable.in(target).isPresent(),
            p -> Unsendable.in(target).orElseThrow(),
            "remove it: it would not arrive as it is; cut texts between characters"),
        Rule.ofPost(
            "target.repeated",
            WARNING,
            LIBRARY,
            p -> first < index,
            p -> "the account is that of targets[" + first + "] too",
            "use each account once: no source says what happens to such a post"),
        Rule.ofPost(
            UNCHECKED,
            WARNING,
            LIBRARY,
            p -> target.options().map(PlatformOptions::rules).orElse(List.of()).isEmpty(),
            p -> "no rules of " + p.platform() + " were checked",
            "give the target options of its platform, which have its rules"));
  }

  private CoreRules() {}

  private static Optional<MediaKind> kind(CheckedMedium medium) {
    return medium.info().map(MediaInfo::kind);
  }

  private static boolean isTruncated(CheckedMedium medium) {
    return medium.info().filter(MediaInfo::truncated).isPresent();
  }

  private static MediaKind posted(CheckedMedium medium) {
    return medium.isVideo() ? MediaKind.VIDEO : MediaKind.IMAGE;
  }

  private static boolean isMislabelled(CheckedMedium medium) {
    return medium
        .declaredType()
        .filter(type -> !medium.type().equals(Optional.of(type)))
        .isPresent();
  }

  private static long count(CheckedPost post, Predicate<CheckedMedium> kind) {
    return post.media().stream().filter(kind).count();
  }

  static int length(String caption) {
    return caption.codePointCount(0, caption.length());
  }

  private static int firstOfAccount(Post post, Target target) {
    List<Target> targets = post.targets();
    int first = 0;
    while (!isSameAccount(targets.get(first), target)) {
      first++;
    }
    return first;
  }

  private static boolean isSameAccount(Target one, Target other) {
    return one.platform().equals(other.platform()) && one.accountId().equals(other.accountId());
  }
}
