package dev.postqued.rules;

import java.io.Serializable;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A rule for posts, as data: what breaks it, and its source with a date. Platforms change their
 * figures, so a rule is only as good as its source.
 */
public final class Rule {

  private final String code;
  private final Severity severity;
  private final Source source;
  private final String remedy;
  private final Function<CheckedPost, List<Breach>> check;

  private Rule(
      String code,
      Severity severity,
      Source source,
      String remedy,
      Function<CheckedPost, List<Breach>> check) {
    this.code = present("code", code);
    this.severity = severity;
    this.source = source;
    this.remedy = present("remedy", remedy);
    this.check = check;
  }

  /**
   * Creates a rule about a whole post, as it is for one of its targets.
   *
   * @param code identifies the rule for programs; it never changes
   * @param severity the severity of a breach
   * @param source the source of the rule
   * @param broken whether a post breaks it
   * @param problem what is wrong with such a post, with the value that was found
   * @param remedy what would be right
   * @return the rule
   * @throws IllegalArgumentException if the code or the remedy is blank
   */
  public static Rule ofPost(
      String code,
      Severity severity,
      Source source,
      Predicate<CheckedPost> broken,
      Function<CheckedPost, String> problem,
      String remedy) {
    return new Rule(
        code,
        severity,
        source,
        remedy,
        post -> broken.test(post) ? List.of(new Breach(problem.apply(post), null)) : List.of());
  }

  /**
   * Creates a rule about each medium of a post.
   *
   * @param code identifies the rule for programs; it never changes
   * @param severity the severity of a breach
   * @param source the source of the rule
   * @param broken whether a medium breaks it
   * @param problem what is wrong with such a medium, with the value that was found
   * @param remedy what would be right
   * @return the rule
   * @throws IllegalArgumentException if the code or the remedy is blank
   */
  public static Rule ofMedium(
      String code,
      Severity severity,
      Source source,
      Predicate<CheckedMedium> broken,
      Function<CheckedMedium, String> problem,
      String remedy) {
    return new Rule(
        code,
        severity,
        source,
        remedy,
        post -> {
          List<Breach> breaches = new ArrayList<>();
          for (int i = 0; i < post.media().size(); i++) {
            CheckedMedium medium = post.media().get(i);
            if (broken.test(medium)) {
              breaches.add(new Breach(problem.apply(medium), i));
            }
          }
          return breaches;
        });
  }

  /**
   * Returns this rule with nothing to say about some posts, of which another rule says it.
   *
   * @param otherwiseSaid whether another rule speaks of a post
   * @return the rule
   */
  public Rule unless(Predicate<CheckedPost> otherwiseSaid) {
    return new Rule(
        code,
        severity,
        source,
        remedy,
        post -> otherwiseSaid.test(post) ? List.of() : check.apply(post));
  }

  /** Returns the code of the rule for programs, such as {@code tiktok.video.size}. */
  public String code() {
    return code;
  }

  /** Returns the severity of a breach. */
  public Severity severity() {
    return severity;
  }

  /** Returns the source of the rule. */
  public Source source() {
    return source;
  }

  /** Returns what would be right. */
  public String remedy() {
    return remedy;
  }

  /**
   * Checks a post.
   *
   * @param post the post, for one of its targets
   * @return a finding for each breach, all of them about that target; empty if there is none
   */
  public List<Finding> check(CheckedPost post) {
    List<Finding> findings = new ArrayList<>();
    for (Breach breach : check.apply(post)) {
      findings.add(
          new Finding(
              code, severity, breach.problem, remedy, source, breach.medium, post.targetIndex()));
    }
    return List.copyOf(findings);
  }

  private static String present(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank; a rule needs one");
    }
    return text;
  }

  @Override
  public String toString() {
    return code;
  }

  private record Breach(String problem, @Nullable Integer medium) {}

  /**
   * The source of a rule.
   *
   * @param name the text, such as {@code PostQued guide}
   * @param date when it was published, or if that is unknown, when it was read
   */
  public record Source(String name, YearMonth date) implements Serializable {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Source {
      present("name", name);
    }

    @Override
    public String toString() {
      String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      return name + ", " + month + " " + date.getYear();
    }
  }
}
