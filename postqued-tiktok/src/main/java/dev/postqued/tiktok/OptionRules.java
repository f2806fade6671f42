package dev.postqued.tiktok;

import static dev.postqued.rules.Severity.ERROR;
import static dev.postqued.rules.Severity.WARNING;
import static dev.postqued.rules.platforms.Sources.TT_POST;

import dev.postqued.rules.CheckedMedium;
import dev.postqued.rules.CheckedPost;
import dev.postqued.rules.Rule;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is checked of posts with options of TikTok, beside what TikTok refuses whoever publishes. A value that no source permits is an error; a disputed one is a
 * warning, and so is one about which no text on version 1 of the API says anything. A limit in MB
 * counts as 2^20 bytes for an error and as 10^6 bytes for a warning.
 */
final class OptionRules {

  static final Rule.Source SKILL = source("PostQued skill 1.0.6", 2026, 2);
  static final Rule.Source GUIDE = source("PostQued guide", 2026, 3);
  static final Rule.Source ARTICLE = source("PostQued photo-post article", 2026, 3);
  static final Rule.Source V2 = source("PostQued v2 document", 2026, 7);

  /** It has no date; this is when it was read. */
  static final Rule.Source TIKTOK = source("TikTok content sharing guidelines", 2026, 11);

  private static List<Rule> ofBoth(@Nullable CreatorInfo creator) {
    return List.of(
        Rule.ofPost(
            "tiktok.media.mixed",
            ERROR,
            GUIDE,
            OptionRules::isMixed,
            p ->
                "videos and images are mixed, %d and %d"
                    .formatted(count(p, CheckedMedium::isVideo), count(p, CheckedMedium::isImage)),
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
            TT_POST,
            p -> isOutside(levels(creator), privacy(p)),
            p -> "the privacy level is " + privacy(p),
            "choose one that the creator info of the account lists"),
        Rule.ofPost(
            "tiktok.interactions.creator",
            WARNING,
            TIKTOK,
            p -> !forbidden(p, creator).isEmpty(),
            p ->
                "the account does not allow its posts "
                    + String.join(" and ", forbidden(p, creator)),
            "do not allow it, or change the settings of the account"),
        Rule.ofPost(
            "tiktok.partnership.private",
            WARNING,
            TIKTOK,
            p -> isPaid(p) && privacy(p).equals(PrivacyLevel.SELF_ONLY),
            p -> "a paid partnership is disclosed, and the privacy level is " + privacy(p),
            "let others see it: TikTok has no private posts of paid partnerships"));
  }

  private OptionRules() {}

  private static Rule.Source source(String name, int year, int month) {
    return new Rule.Source(name, YearMonth.of(year, month));
  }

  /** The rules of TikTok for one kind of posts, and those for options of both and of that kind. */
  static List<Rule> with(List<Rule> ofTikTok, @Nullable CreatorInfo creator, Rule... ofKind) {
    return Stream.of(ofTikTok, ofBoth(creator), List.of(ofKind)).flatMap(List::stream).toList();
  }

  static boolean isMixed(CheckedPost post) {
    return count(post, CheckedMedium::isVideo) > 0 && count(post, CheckedMedium::isImage) > 0;
  }

  private static long count(CheckedPost post, Predicate<CheckedMedium> kind) {
    return post.media().stream().filter(kind).count();
  }

  private static PrivacyLevel privacy(CheckedPost post) {
    return post.option("privacyLevel")
        .map(level -> new PrivacyLevel(level.toString()))
        .orElse(PrivacyLevel.SELF_ONLY);
  }

  private static Set<PrivacyLevel> levels(@Nullable CreatorInfo creator) {
    return creator == null ? Set.of() : creator.privacyLevels();
  }

  private static boolean isOutside(Set<PrivacyLevel> levels, PrivacyLevel level) {
    return !levels.isEmpty() && !levels.contains(level);
  }

  /** What the options allow although the settings of the account forbid it. */
  private static List<String> forbidden(CheckedPost post, @Nullable CreatorInfo creator) {
    return Stream.ofNullable(creator)
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
    return disabled.orElse(false) && post.option(option).filter(Boolean.FALSE::equals).isPresent();
  }

  /** How long a video may be by the options, or else by the creator info. */
  static Optional<Duration> longest(CheckedPost post, @Nullable CreatorInfo creator) {
    return post.option("maxVideoPostDurationSec")
        .map(time -> Duration.ofSeconds(((Number) time).longValue()))
        .or(() -> Optional.ofNullable(creator).flatMap(CreatorInfo::maxVideoDuration));
  }

  private static boolean isPaid(CheckedPost post) {
    return post.option("brandContentToggle").filter(Boolean.TRUE::equals).isPresent();
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

  static String duration(CheckedMedium medium) {
    return medium.name() + " lasts " + medium.duration().map(OptionRules::seconds).orElse("0 s");
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%d.%03d s", duration.toSeconds(), duration.toMillisPart());
  }
}
