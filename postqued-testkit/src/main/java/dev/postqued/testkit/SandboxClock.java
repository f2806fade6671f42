package dev.postqued.testkit;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a sandbox: it ticks or stands still, and tests can move it.
 *
 * <p>Everything the sandbox does over time follows this clock: publication status, the end of
 * presigned URLs, how long an idempotency key is remembered, rate limits. Only the delays of
 * {@link Fault} take real time. Safe for use by several threads.
 */
public final class SandboxClock extends Clock {
  /** Where the clock starts, or null for the machine's time. */
  private final @Nullable Instant first;

  private final boolean ticking;
  private Instant base;
  private long baseNanos;

  private SandboxClock(@Nullable Instant first, boolean ticking) {
    this.first = first;
    this.ticking = ticking;
    this.base = first == null ? Instant.now() : first;
    this.baseNanos = System.nanoTime();
  }

  /** {@return a clock that starts at the machine's time and ticks} */
  public static SandboxClock ticking() {
    return new SandboxClock(null, true);
  }

  /**
   * {@return a clock that ticks}
   *
   * @param start where it starts
   */
  public static SandboxClock tickingFrom(Instant start) {
    return new SandboxClock(requireNonNull(start, "start"), true);
  }

  /**
   * {@return a clock that stands still until it is moved}
   *
   * @param instant where it stands
   */
  public static SandboxClock frozenAt(Instant instant) {
    return new SandboxClock(requireNonNull(instant, "instant"), false);
  }

  @Override
  public synchronized Instant instant() {
    return ticking ? base.plusNanos(System.nanoTime() - baseNanos) : base;
  }

  /**
   * Moves the clock, forwards or backwards; a ticking clock ticks on from there.
   *
   * @param instant where to
   */
  public synchronized void set(Instant instant) {
    base = requireNonNull(instant, "instant");
    baseNanos = System.nanoTime();
  }

  /**
   * Moves the clock forward.
   *
   * @param duration how far
   * @throws IllegalArgumentException if {@code duration} is negative
   */
  public synchronized void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("duration must not be negative, was " + duration);
    }
    set(instant().plus(duration));
  }

  boolean isTicking() {
    return ticking;
  }

  /** Moves the clock back to its start, or to the machine's time if it started there. */
  public synchronized void rewind() {
    set(first == null ? Instant.now() : first);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    SandboxClock self = this;
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return self.withZone(other);
      }

      @Override
      public Instant instant() {
        return self.instant();
      }
    };
  }
}
