package dev.postqued.internal.call;

import java.time.Duration;
import java.time.Instant;

/** Keeps the client inside the budgets of the API. */
public interface RateLimiter {

  /**
   * Waits for a permit.
   *
   * @param rateClass the budget
   * @param deadline the latest time at which the permit is of use
   * @return the permit, to be closed when the answer is there
   * @throws TooLate if there will be none before the deadline
   * @throws InterruptedException if the thread is interrupted
   */
  Permit acquire(RateClass rateClass, Instant deadline) throws TooLate, InterruptedException;

  /** The service says that the budget is used up for that long, whatever this side thinks. */
  void pushBack(RateClass rateClass, Duration wait);

  /** The right to make one request. */
  @FunctionalInterface
  interface Permit extends AutoCloseable {
    @Override
    void close();
  }

  /** There is no permit before the deadline. */
  final class TooLate extends Exception {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooLate(Duration wait) {
      super("the next permit is free in " + wait, null, false, false);
      this.wait = wait;
    }

    /** How long from now until a permit is free. */
    public Duration waitNeeded() {
      return wait;
    }
  }
}
