package dev.postqued.publishing;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Rule} has against a post.
 *
 * @param code the code of the rule
 * @param severity whether the post is published nevertheless
 * @param problem what is wrong, with the value that was found
 * @param remedy what would be right
 * @param source where the rule comes from
 * @param medium the position of the medium it is about in {@link Post#media()}; null for none
 * @param target the position of the target it is about in {@link Post#targets()}; null for all
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
   * Says where it is.
   *
   * @return {@code media[0] for targets[1]}, or the half of it that is known; {@code post} for neither
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

  /** All of it in a line, for people. */
  @Override
  public String toString() {
    return "%s %s, %s: %s; %s (%s)"
        .formatted(
            severity.name().toLowerCase(Locale.ROOT), code, place(), problem, remedy, source);
  }
}
