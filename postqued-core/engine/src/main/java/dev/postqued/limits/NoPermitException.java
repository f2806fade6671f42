package dev.postqued.limits;

import java.time.Duration;

/** There is no permit before the deadline. It is for the client, which makes its own errors of it. */
public final class NoPermitException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  /**
   * Says when there will be one.
   *
   * @param wait how long from now, by estimate
   */
  public NoPermitException(Duration wait) {
    super("the next permit is free in " + wait, null, false, false);
    this.wait = wait;
  }

  /** Returns how long from now there will be a permit, by estimate. */
  public Duration waitNeeded() {
    return wait;
  }
}
