package dev.postqued.limits;

import java.time.Duration;

/** A budget of the API: so many requests in any minute (PostQued skill 1.0.6, February 2026). */
public enum RateClass {
  /** Opening and confirming uploads, and uploading images: 20 a minute. */
  UPLOAD(20),
  /** Asking for accounts and publications: 30 a minute. */
  READ(30),
  /** Publishing: 10 a minute. */
  PUBLISH(10),
  /** Deleting: 20 a minute. No operation of version 1 is known to count here. */
  DELETE(20);

  /** The time over which a limit counts. Whether the window slides is not documented. */
  public static final Duration WINDOW = Duration.ofMinutes(1);

  private final int limit;

  RateClass(int limit) {
    this.limit = limit;
  }

  /** Returns how many requests there may be in a window. */
  public int limit() {
    return limit;
  }
}
