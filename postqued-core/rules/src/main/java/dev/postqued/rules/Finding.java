package dev.postqued.rules;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A breach of a {@link Rule} by a post.
 *
 * @param code the code of the rule
 * @param severity whether the post is published anyway
 * @param problem what is wrong, with the value that was found
 * @param remedy what would be right
 * @param source where the rule comes from
 * @param medium the position of the medium in the post; null if it is about none
 * @param target the position of the target in the post; null if it is about all
 */
public record Finding(
    String code,
    Severity severity,
    String problem,
    String remedy,
    Rule.Source source,
    @Nullable Integer medium,
    @Nullable Integer target)
    implements Serializable {

  /**
   * Returns its place.
   *
   * @return {@code media[0] for targets[1]}, or the part of it that is known; {@code post} for
   *     neither
   */
  public String place() {
    String ofMedium = medium == null ? "" : "media[" + medium + "]";
    String ofTarget = target == null ? "" : "targets[" + target + "]";
    if (ofMedium.isEmpty() && ofTarget.isEmpty()) {
      return "post";
    }
    return ofMedium.isEmpty() || ofTarget.isEmpty()
        ? ofMedium + ofTarget
        : ofMedium + " for " + ofTarget;
  }

  /**
   * Returns it at another place.
   *
   * @param newMedium the position of the medium in the post; null if it is about none
   * @param newTarget the position of the target in the post; null if it is about all
   * @return the same finding there
   */
  public Finding at(@Nullable Integer newMedium, @Nullable Integer newTarget) {
    return new Finding(code, severity, problem, remedy, source, newMedium, newTarget);
  }

  /**
   * Returns it in other words.
   *
   * @param newProblem what is wrong, with the value that was found
   * @return the same finding with that problem
   */
  public Finding saying(String newProblem) {
    return new Finding(code, severity, newProblem, remedy, source, medium, target);
  }

  /** Returns all of it in one line, for people. */
  @Override
  public String toString() {
    return "%s %s, %s: %s; %s (%s)"
        .formatted(
            severity.name().toLowerCase(Locale.ROOT), code, place(), problem, remedy, source);
  }
}
