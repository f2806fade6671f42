package dev.postqued.internal.call;

import java.time.Duration;

/** The budgets of the API (PostQued skill 1.0.6, February 2026): so many requests in any minute. */
public enum RateClass {
  UPLOAD(20),
  READ(30),
  PUBLISH(10),
  DELETE(20);

  /** Over which time the limit counts. Whether the window slides is not documented. */
  public static final Duration WINDOW = Duration.ofMinutes(1);

  private final int limit;

  RateClass(int limit) {
    this.limit = limit;
  }

  /** Requests per window. */
  public int limit() {
    return limit;
  }
}
