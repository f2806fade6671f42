package dev.postqued.limits;

import java.time.Duration;

/**
 * No permit is free in time. The client converts it to a
 * {@link dev.postqued.errors.RateLimitedException}.
 */
public final class NoPermitException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  /**
   * Creates the exception.
   *
   * @param wait the estimated time until a permit is free
   */
  public NoPermitException(Duration wait) {
    super("the next permit is free in " + wait, null, false, false);
    this.wait = wait.isNegative() ? Duration.ZERO : wait;
  }

  /** Returns the estimated time until a permit is free. */
  public Duration waitNeeded() {
    return wait;
  }
}
