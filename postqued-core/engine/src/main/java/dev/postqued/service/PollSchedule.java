package dev.postqued.service;

import java.time.Duration;

/**
 * The pauses between two reads of something that has not ended.
 *
 * @param first the pause after a change
 * @param growth how much longer each pause is than the one before, at least 1
 * @param longest the longest pause
 */
public record PollSchedule(Duration first, double growth, Duration longest) {

  private static final Duration MAX_PAUSE = Duration.ofDays(365);

  /** Checks the values. */
  public PollSchedule {
    if (first.isZero() || first.isNegative()) {
      throw new IllegalArgumentException("first must be more than zero, was " + first);
    }
    if (!(growth >= 1)) {
      throw new IllegalArgumentException("growth must be at least 1, was " + growth);
    }
    if (longest.compareTo(first) < 0 || longest.compareTo(MAX_PAUSE) > 0) {
      throw new IllegalArgumentException(
          "longest must be between first, " + first + ", and 365 days, was " + longest);
    }
  }

  /** Returns a schedule with equal pauses. */
  public static PollSchedule every(Duration pause) {
    return new PollSchedule(pause, 1, pause);
  }

  /** Returns the pause after a read without a change. */
  public Duration after(Duration pause) {
    double nanos = Math.min(pause.toNanos() * growth, (double) longest.toNanos());
    Duration next = Duration.ofNanos((long) nanos);
    return next.compareTo(first) < 0 ? first : next;
  }
}
