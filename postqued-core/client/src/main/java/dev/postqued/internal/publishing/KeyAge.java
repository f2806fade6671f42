package dev.postqued.internal.publishing;

import dev.postqued.idempotency.IdempotencyKey;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether the service still knows a key. It remembers keys for 24 hours (PostQued skill 1.0.6,
 * February 2026); an hour of that is left for clocks that differ and requests that take their time.
 */
final class KeyAge {

  private static final Duration SAFE = Duration.ofHours(23);

  /** A clock that was set back by more than this makes every age a guess. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private KeyAge() {}

  static void check(IdempotencyKey key, Instant firstSentAt, Instant now) {
    if (!isSafe(firstSentAt, now)) {
      throw Verdicts.tooOld(key, firstSentAt);
    }
  }

  static boolean isSafe(Instant firstSentAt, Instant now) {
    Duration age = Duration.between(firstSentAt, now);
    return age.compareTo(SAFE) < 0 && age.compareTo(CLOCKS_DIFFER.negated()) >= 0;
  }
}
