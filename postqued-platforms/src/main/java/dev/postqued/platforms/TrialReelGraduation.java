package dev.postqued.platforms;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a trial reel is shown to followers too. The set is open: Instagram may add values.
 *
 * @param value the value on the wire
 */
public record TrialReelGraduation(String value) {

  /** When its author says so. */
  public static final TrialReelGraduation MANUAL = new TrialReelGraduation("MANUAL");

  /** When it does well. */
  public static final TrialReelGraduation PERFORMANCE = new TrialReelGraduation("SS_PERFORMANCE");

  static final Set<String> KNOWN =
      Stream.of(MANUAL, PERFORMANCE)
          .map(TrialReelGraduation::value)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Checks the value.
   *
   * @param value see {@link #value()}
   * @throws IllegalArgumentException if it is blank
   */
  public TrialReelGraduation {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "trialGraduation must not be blank; use a value such as MANUAL");
    }
  }

  /**
   * Returns whether the value is documented.
   *
   * @return false for one that was added later
   */
  public boolean isKnown() {
    return KNOWN.contains(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
