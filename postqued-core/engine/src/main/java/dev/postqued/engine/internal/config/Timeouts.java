package dev.postqued.engine.internal.config;

import java.time.Duration;
import java.util.Objects;

/**
 * How long things may take.
 *
 * @param connect for opening a connection
 * @param attempt for one attempt at a call, from request to the end of the response
 * @param call for all attempts at a call and the waits between them
 * @param idle for an upload during which no byte moves
 */
public record Timeouts(Duration connect, Duration attempt, Duration call, Duration idle) {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(365);

  /** What clients begin with. */
  public static final Timeouts DEFAULT =
      new Timeouts(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofSeconds(60));

  /** Replaces the one for opening a connection. */
  public Timeouts withConnect(Duration timeout) {
    return new Timeouts(checked("connectTimeout", timeout), attempt, call, idle);
  }

  /** Replaces the one for one attempt. */
  public Timeouts withAttempt(Duration timeout) {
    return new Timeouts(connect, checked("attemptTimeout", timeout), call, idle);
  }

  /** Replaces the one for a call. */
  public Timeouts withCall(Duration timeout) {
    return new Timeouts(connect, attempt, checked("callTimeout", timeout), idle);
  }

  /** Replaces the one for uploads. */
  public Timeouts withIdle(Duration timeout) {
    return new Timeouts(connect, attempt, call, checked("idleTimeout", timeout));
  }

  /**
   * Returns a duration from 1 ms to 365 days.
   *
   * @throws IllegalArgumentException if it is another
   */
  public static Duration checked(String name, Duration value) {
    Objects.requireNonNull(value, name);
    if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + " must be between 1 millisecond and 365 days, was " + value);
    }
    return value;
  }
}
