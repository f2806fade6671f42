package dev.postqued.tiktok;

import static dev.postqued.publishing.Severity.ERROR;
import static dev.postqued.publishing.Severity.WARNING;

import dev.postqued.publishing.CheckedMedium;
import dev.postqued.publishing.CheckedPost;
import dev.postqued.publishing.Rule;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The known rules of TikTok. A value that no source permits is an error; a disputed one is a
 * warning, and so is one about which no text on version 1 of the API says anything. A limit in MB
 * counts as 2^20 bytes for an error and as 10^6 bytes for a warning.
 */
final class TikTokRules {

  static final Rule.Source SKILL = source("PostQued skill 1.0.6", 2026, 2);
  static final Rule.Source GUIDE = source("PostQued guide", 2026, 3);
  static final Rule.Source ARTICLE = source("PostQued photo-post article", 2026, 3);
  static final Rule.Source V2 = source("PostQued v2 document", 2026, 7);

  static final Rule.Source DIRECT_POST = source("TikTok Direct Post reference", 2026, 9);
  static final Rule.Source PHOTO_POST = source("TikTok Photo Post reference", 2026, 9);
  static final Rule.Source TRANSFER = source("TikTok media transfer guide", 2026, 9);

  /** It has no date; this is when it was read. */
  static final Rule.Source AYRSHARE = source("Ayrshare media guidelines", 2026, 11);

  /** It has no date; this is when it was read. */
  static final Rule.Source TIKTOK = source("TikTok content sharing guidelines", 2026, 11);

  private static final List<Rule> OF_BOTH =
      List.of(
          Rule.ofPost(
              "tiktok.media.missing",
              ERROR,
              DIRECT_POST,
              p -> p.media().isEmpty(),
              p -> "there is no medium",
              "add a video or photos: TikTok has no posts of text alone"),
          Rule.ofPost(
              "tiktok.media.mixed",
              ERROR,
              GUIDE,
              TikTokRules::isMixed,
              p ->
                  "videos and images are mixed, %d and %d"
                      .formatted(
                          count(p, CheckedMedium::isVideo), count(p, CheckedMedium::isImage)),
              "post one video with TikTokOptions.video(...), or images only with"
                  + " TikTokOptions.photos(...)"),
          Rule.ofPost(
              "tiktok.privacy.unknown",
              WARNING,
              SKILL,
              p -> !privacy(p).isKnown(),
              p -> "the privacy level is " + privacy(p),
              "check its spelling: the levels that are documented are constants of PrivacyLevel"),
          Rule.ofPost(
              "tiktok.privacy.creator",
              ERROR,
              DIRECT_POST,
              p -> isOutside(levels(p), privacy(p)),
              p -> "the privacy level is " + privacy(p),
              "choose one that the creator info of the account lists"),
          Rule.ofPost(
              "tiktok.interactions.creator",
              WARNING,
              TIKTOK,
              p -> !forbidden(p).isEmpty(),
              p -> "the account does not allow its posts " + String.join(" and ", forbidden(p)),
              "do not allow it, or change the settings of the account"),
          Rule.ofPost(
              "tiktok.partnership.private",
              WARNING,
              TIKTOK,
              p -> isPaid(p) && privacy(p).equals(PrivacyLevel.SELF_ONLY),
              p -> "a paid partnership is disclosed, and the privacy level is " + privacy(p),
              "let others see it: TikTok has no private posts of paid partnerships"));

  private TikTokRules() {}

  private static Rule.Source source(String name, int year, int month) {
    return new Rule.Source(name, YearMonth.of(year, month));
  }

  /** The rules of one kind of posts, and those of both. */
  static List<Rule> with(Rule... ofKind) {
    return Stream.concat(OF_BOTH.stream(), Stream.of(ofKind)).toList();
  }

  static boolean isMixed(CheckedPost post) {
    return count(post, CheckedMedium::isVideo) > 0 && count(post, CheckedMedium::isImage) > 0;
  }

  private static long count(CheckedPost post, Predicate<CheckedMedium> kind) {
    return post.media().stream().filter(kind).count();
  }

  /** A rule about the caption, whose length TikTok counts in UTF-16 units. */
  static Rule caption(String code, Rule.Source source, int limit) {
    return Rule.ofPost(
        code,
        ERROR,
        source,
        p -> p.target().caption().length() > limit,
        p -> "the caption has %d UTF-16 units".formatted(p.target().caption().length()),
        "shorten it to at most %d UTF-16 units".formatted(limit));
  }

  static Optional<Object> option(CheckedPost post, String name) {
    return post.target().options().flatMap(o -> Optional.ofNullable(o.values().get(name)));
  }

  private static PrivacyLevel privacy(CheckedPost post) {
    return option(post, "privacyLevel")
        .map(level -> new PrivacyLevel(level.toString()))
        .orElse(PrivacyLevel.SELF_ONLY);
  }

  private static Optional<CreatorInfo> creator(CheckedPost post) {
    return post.target()
        .options()
        .filter(TikTokOptions.class::isInstance)
        .flatMap(o -> Optional.ofNullable(((TikTokOptions<?>) o).creator()));
  }

  private static Set<PrivacyLevel> levels(CheckedPost post) {
    return creator(post).map(CreatorInfo::privacyLevels).orElse(Set.of());
  }

  private static boolean isOutside(Set<PrivacyLevel> levels, PrivacyLevel level) {
    return !levels.isEmpty() && !levels.contains(level);
  }

  /** What the options allow although the settings of the account forbid it. */
  private static List<String> forbidden(CheckedPost post) {
    return creator(post).stream()
        .flatMap(
            info ->
                Stream.of(
                    isAllowed(post, "disableComment", info.commentDisabled()) ? "comments" : "",
                    isAllowed(post, "disableDuet", info.duetDisabled()) ? "duets" : "",
                    isAllowed(post, "disableStitch", info.stitchDisabled()) ? "stitches" : ""))
        .filter(what -> !what.isEmpty())
        .toList();
  }

  private static boolean isAllowed(CheckedPost post, String option, Optional<Boolean> disabled) {
    return disabled.orElse(false) && option(post, option).filter(Boolean.FALSE::equals).isPresent();
  }

  /** How long a video may be by the options, or else by the creator info. */
  static Optional<Duration> longest(CheckedPost post) {
    return option(post, "maxVideoPostDurationSec")
        .map(time -> Duration.ofSeconds(((Number) time).longValue()))
        .or(() -> creator(post).flatMap(CreatorInfo::maxVideoDuration));
  }

  private static boolean isPaid(CheckedPost post) {
    return option(post, "brandContentToggle").filter(Boolean.TRUE::equals).isPresent();
  }

  static boolean isOneOf(CheckedMedium medium, Set<String> types) {
    return medium.type().filter(types::contains).isPresent();
  }

  static boolean isNoneOf(CheckedMedium medium, Set<String> types, Set<String> more) {
    return medium.type().isPresent() && !isOneOf(medium, types) && !isOneOf(medium, more);
  }

  static String type(CheckedMedium medium) {
    return medium.type().orElse("of no known type");
  }

  static long bytes(CheckedMedium medium) {
    return medium.size().orElse(0);
  }

  static String size(CheckedMedium medium) {
    return String.format(Locale.ROOT, "%s has %,d bytes", medium.name(), bytes(medium));
  }

  static String dimensions(CheckedMedium medium) {
    return medium.name() + medium.displayed().map(size -> " is " + size).orElse("");
  }

  static String duration(CheckedMedium medium) {
    return medium.name() + " lasts " + medium.duration().map(TikTokRules::seconds).orElse("0 s");
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%d.%03d s", duration.toSeconds(), duration.toMillisPart());
  }
}
