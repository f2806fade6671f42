package dev.postqued.simulator;

import java.time.Duration;

/**
 * How far the promise to publish once reaches.
 *
 * @param keyAge the age from which a key must not be sent again; the service forgets it later
 * @param clockStep by how much a wall clock may be set back unnoticed
 * @param retention for how long a journal keeps what has ended, counted from the end or from the
 *     time when it goes out
 */
public record Promise(Duration keyAge, Duration clockStep, Duration retention) {

  /** Of a service that forgets keys after 24 hours. */
  public static Promise ofADay() {
    return new Promise(Duration.ofHours(23), Duration.ofMinutes(5), Duration.ofDays(7));
  }

  /** Whether neither clock could show that a key was too old when it was sent again. */
  boolean isHidden(Event.Sent first, Event.Sent again) {
    long wallAge = again.wall() - first.wall();
    long monotonicAge = again.monotonic() - first.monotonic();
    boolean sameClient = again.client().equals(first.client());
    boolean old = again.at() - first.at() >= keyAge.toMillis();
    boolean young =
        sameClient
            ? Math.max(wallAge, monotonicAge) < keyAge.toMillis()
            : wallAge < keyAge.toMillis() && wallAge >= -clockStep.toMillis();
    return old && young;
  }

  /** Whether the journal may have forgotten something that ended at a time. */
  boolean isForgotten(long ended, long dispatchAt, long now) {
    return now - Math.max(ended, dispatchAt) >= retention.toMillis();
  }
}
