package dev.postqued.engine.internal.once;

import dev.postqued.service.Service;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether the service still knows a key. An hour of the time for which it remembers keys is left for
 * clocks that differ and requests that take their time; of a shorter time, a quarter.
 */
final class KeyAge {

  private static final Duration LONGEST_MARGIN = Duration.ofHours(1);

  /** A clock that was set back by more than this makes every age a guess. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final Duration safe;

  KeyAge(Service service) {
    Duration lifetime = service.keyLifetime();
    Duration quarter = lifetime.dividedBy(4);
    this.safe = lifetime.minus(quarter.compareTo(LONGEST_MARGIN) < 0 ? quarter : LONGEST_MARGIN);
  }

  boolean isSafe(Instant firstSentAt, Instant now) {
    Duration age = Duration.between(firstSentAt, now);
    return age.compareTo(safe) < 0 && age.compareTo(CLOCKS_DIFFER.negated()) >= 0;
  }
}
