package dev.postqued.engine.internal.config;

import java.time.Duration;

/**
 * How often and how late calls are retried.
 *
 * @param maxAttempts the largest number of attempts at a call
 * @param maxRetryAfter the longest wait that the service may ask for
 */
public record Retries(int maxAttempts, Duration maxRetryAfter) {

  /** What clients begin with. */
  public static final Retries DEFAULT = new Retries(4, Duration.ofSeconds(60));

  /** Replaces the number of attempts. */
  public Retries withMaxAttempts(int attempts) {
    if (attempts < 1) {
      throw new IllegalArgumentException("maxAttempts must be at least 1, was " + attempts);
    }
    return new Retries(attempts, maxRetryAfter);
  }

  /** Replaces the longest wait. */
  public Retries withMaxRetryAfter(Duration wait) {
    return new Retries(maxAttempts, Timeouts.checked("maxRetryAfter", wait));
  }
}
