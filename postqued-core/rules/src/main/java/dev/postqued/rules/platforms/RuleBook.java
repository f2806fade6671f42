package dev.postqued.rules.platforms;

import static dev.postqued.rules.Severity.ERROR;
import static dev.postqued.rules.Severity.WARNING;

import dev.postqued.rules.CheckedMedium;
import dev.postqued.rules.CheckedPost;
import dev.postqued.rules.Rule;
import dev.postqued.rules.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the rules of a platform. An error is what every source refuses, an official one among
 * them; all else is a warning.
 */
public final class RuleBook {

  private final String prefix;
  private final List<Rule> rules = new ArrayList<>();

  private RuleBook(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Starts the rules of a platform.
   *
   * @param platform its name, with which the codes of its rules begin
   * @return rules without any yet
   */
  public static RuleBook of(String platform) {
    return new RuleBook(platform + ".");
  }

  /** Starts a rule whose breach is an error. */
  public Draft error(String code, Rule.Source source) {
    return new Draft(code, ERROR, source);
  }

  /** Starts a rule whose breach is a warning. */
  public Draft warning(String code, Rule.Source source) {
    return new Draft(code, WARNING, source);
  }

  /** Adds rules that are written already. */
  public RuleBook add(List<Rule> more) {
    rules.addAll(more);
    return this;
  }

  /** Returns the rules, in the order in which they were written. */
  public List<Rule> rules() {
    return List.copyOf(rules);
  }

  /** A limit in characters, of which the platform does not say what they are. */
  public RuleBook characters(String code, Rule.Source source, Text text, int limit) {
    error(code, source).text(text, Unit.CHARACTERS, limit);
    return warning(code + ".units", source)
        .post(
            p ->
                text.of(p)
                    .filter(t -> Unit.UTF_16.count(t) > limit && Unit.CHARACTERS.count(t) <= limit)
                    .isPresent(),
            p -> text.name() + " has " + said(text, Unit.UTF_16, p),
            "shorten it to %d UTF-16 units: whether an emoji counts as one is not documented"
                .formatted(limit));
  }

  /** A limit in MB, of which the platform does not say whether they are 10 or 2 to a power. */
  public RuleBook megabytes(String code, Rule.Source source, Media media, int limit) {
    return megabytes(code, source, media, Trait.ANY, limit);
  }

  /** The same for media that are also something else. */
  public RuleBook megabytes(String code, Rule.Source source, Media media, Trait also, int limit) {
    String remedy = "make it at most " + limit + " MB";
    long most = (long) limit << 20;
    error(code, source).media(media, Trait.bytes(most).and(also), remedy);
    return warning(code + ".disputed", source)
        .media(
            media,
            Trait.bytes(limit * 1_000_000L, most).and(also),
            remedy + ": whether that is 10 or 2 to a power is not documented");
  }

  /** An open set of values: one that is not known may be misspelled. */
  public RuleBook known(String code, String option, Rule.Source source, Set<String> values) {
    return warning(code + ".unknown", source)
        .post(
            p -> p.option(option).filter(v -> !values.contains(v.toString())).isPresent(),
            p -> option + " is " + p.option(option).orElseThrow(),
            "check its spelling: those that are documented are constants");
  }

  /**
   * The media of one kind without which there is no post. Those of the other kind alone are a finding each; of both together there
   * is one.
   *
   * @param elsewhere what takes media of the other kind; null for none
   */
  public RuleBook needs(
      Rule.Source source, Media media, String remedy, @Nullable String elsewhere) {
    String ways = elsewhere == null ? remedy : remedy + ", or " + elsewhere;
    return missing(source, remedy)
        .error("media.mixed", source)
        .mixed(ways)
        .error("media.kind", source)
        .media(media.other(), Trait.ANY, ways, RuleBook::isMixed);
  }

  /** Media of any kind, without which there is no post. */
  public RuleBook missing(Rule.Source source, String remedy) {
    return error("media.missing", source)
        .post(p -> p.media().isEmpty(), p -> "there is no medium", remedy);
  }

  private static boolean isMixed(CheckedPost post) {
    return Media.VIDEOS.in(post) > 0 && Media.IMAGES.in(post) > 0;
  }

  /** The media that a post of a kind has, whatever they are, and how many of them. */
  public RuleBook takes(Rule.Source source, int most, String remedy) {
    return missing(source, remedy)
        .error("media.count", source)
        .count(most, Integer.MAX_VALUE, remedy);
  }

  /** The same for media of one kind. */
  public RuleBook takes(
      Rule.Source source, Media media, int most, String remedy, @Nullable String elsewhere) {
    return needs(source, media, remedy, elsewhere)
        .error("media.count", source)
        .count(media, most, Integer.MAX_VALUE, remedy);
  }

  private static String said(Text text, Unit unit, CheckedPost post) {
    return text.of(post).map(unit::count).orElse(0L) + " " + unit;
  }

  /** The media that a rule is about. */
  public enum Media {
    /** Those that are posted as videos. */
    VIDEOS,
    /** Those that are posted as images. */
    IMAGES,
    /** All, whatever they are. */
    ANY;

    private boolean has(CheckedMedium medium) {
      return switch (this) {
        case VIDEOS -> medium.isVideo();
        case IMAGES -> medium.isImage();
        case ANY -> true;
      };
    }

    private Media other() {
      return this == VIDEOS ? IMAGES : VIDEOS;
    }

    /** Counts them in a post. */
    public long in(CheckedPost post) {
      return post.media().stream().filter(this::has).count();
    }
  }

  /** A rule of which it is not yet said what breaks it. */
  public final class Draft {

    private final String code;
    private final Severity severity;
    private final Rule.Source source;

    private Draft(String code, Severity severity, Rule.Source source) {
      this.code = prefix + code;
      this.severity = severity;
      this.source = source;
    }

    /** A post breaks it. */
    public RuleBook post(
        Predicate<CheckedPost> broken, Function<CheckedPost, String> problem, String remedy) {
      return add(List.of(Rule.ofPost(code, severity, source, broken, problem, remedy)));
    }

    /** Each medium with a trait breaks it. */
    public RuleBook media(Media media, Trait trait, String remedy) {
      return media(media, trait, remedy, p -> false);
    }

    private RuleBook media(
        Media media, Trait trait, String remedy, Predicate<CheckedPost> otherwiseSaid) {
      return add(
          List.of(
              Rule.ofMedium(
                      code,
                      severity,
                      source,
                      m -> media.has(m) && trait.test().test(m),
                      m -> m.name() + " " + trait.said().apply(m),
                      remedy)
                  .unless(otherwiseSaid)));
    }

    /** Each image with a trait breaks it. */
    public RuleBook images(Trait trait, String remedy) {
      return media(Media.IMAGES, trait, remedy);
    }

    /** Each video with a trait breaks it. */
    public RuleBook videos(Trait trait, String remedy) {
      return media(Media.VIDEOS, trait, remedy);
    }

    /** More media than {@code above}, and up to {@code upTo}, break it. */
    public RuleBook count(int above, int upTo, String remedy) {
      return count(Media.ANY, above, upTo, remedy);
    }

    /** The same of one kind. Media of which it is not known what they are count too. */
    public RuleBook count(Media media, int above, int upTo, String remedy) {
      ToLongFunction<CheckedPost> count =
          media == Media.ANY ? p -> p.media().size() : p -> p.media().size() - media.other().in(p);
      return post(
          p -> count.applyAsLong(p) > above && count.applyAsLong(p) <= upTo,
          p -> "there are " + count.applyAsLong(p) + " media",
          remedy);
    }

    /** Videos and images together break it. */
    public RuleBook mixed(String remedy) {
      return post(
          RuleBook::isMixed,
          p ->
              "videos and images are mixed, %d and %d"
                  .formatted(Media.VIDEOS.in(p), Media.IMAGES.in(p)),
          remedy);
    }

    /** A longer text breaks it. */
    public RuleBook text(Text text, Unit unit, long limit) {
      return text(text, unit, limit, Long.MAX_VALUE, "shorten it to %d %s".formatted(limit, unit));
    }

    /** A text that is longer than {@code above}, and up to {@code upTo}, breaks it. */
    public RuleBook text(Text text, Unit unit, long above, long upTo, String remedy) {
      return post(
          p -> text.of(p).map(unit::count).filter(n -> n > above && n <= upTo).isPresent(),
          p -> text.name() + " has " + said(text, unit, p),
          remedy);
    }

    /** More of something in a text than {@code above}, and up to {@code upTo}, break it. */
    public RuleBook marks(
        Text text, String what, Function<String, Long> count, long above, long upTo) {
      return post(
          p -> text.of(p).map(count).filter(n -> n > above && n <= upTo).isPresent(),
          p -> text.name() + " has " + text.of(p).map(count).orElse(0L) + " " + what,
          "leave at most %d %s".formatted(above, what));
    }

    /** The lack of an option breaks it. */
    public RuleBook missing(String option, String remedy) {
      return post(p -> p.option(option).isEmpty(), p -> "there is no " + option, remedy);
    }
  }
}
