package dev.postqued.engine.internal.once;

import dev.postqued.service.Service;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether the service still remembers a key. An hour before it forgets a key, or a quarter of the
 * time if that is less, a key counts as forgotten: clocks differ, and requests take time.
 */
final class KeyAge {

  private static final Duration MAX_MARGIN = Duration.ofHours(1);

  /** If the clock was set back by more than this, the age of a key is unknown. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final Duration safe;

  KeyAge(Service service) {
    Duration lifetime = service.keyLifetime();
    Duration quarter = lifetime.dividedBy(4);
    this.safe = lifetime.minus(quarter.compareTo(MAX_MARGIN) < 0 ? quarter : MAX_MARGIN);
  }

  boolean isSafe(Instant firstSentAt, Instant now) {
    Duration age = Duration.between(firstSentAt, now);
    return age.compareTo(safe) < 0 && age.compareTo(CLOCKS_DIFFER.negated()) >= 0;
  }
}
