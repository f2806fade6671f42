package dev.postqued.journal;

import dev.postqued.environment.Environment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A time by which a journal may forget. A clock that is ahead for a while must not make it forget:
 * so this is never later than the clock shows, nor than the time that has passed since a time that
 * was known before.
 */
final class TrustedClock {

  private final Clock clock;
  private final Clock ticker;
  private final Instant known;
  private final Instant knownAt;

  /** Starts at a time that was noted earlier. */
  TrustedClock(Environment environment, Instant noted) {
    this.clock = environment.clock();
    this.ticker = environment.ticker();
    Instant now = clock.instant();
    this.known = noted.isBefore(now) ? noted : now;
    this.knownAt = ticker.instant();
  }

  Instant instant() {
    Instant passed = known.plus(Duration.between(knownAt, ticker.instant()));
    Instant now = clock.instant();
    return passed.isBefore(now) ? passed : now;
  }
}
