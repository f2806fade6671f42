package dev.postqued.limits;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps callers inside the budgets of the API. The one a client has by itself counts in this process;
 * an implementation that processes share, over a database say, can take its place. Safe for use by
 * several threads.
 */
public interface RateLimiter {

  /**
   * Waits for the right to make a request, behind those who came before. A call that throws takes
   * nothing of the budget.
   *
   * @param budget the budget; of several windows, each gives a permit or none does
   * @param deadline the latest time at which the right is of use
   * @return the permit, to be closed when the answer is there or will not come
   * @throws NoPermitException at once, if there will be none before the deadline
   * @throws InterruptedException if the thread is interrupted, or was before the call
   */
  Permit acquire(Budget budget, Instant deadline) throws NoPermitException, InterruptedException;

  /**
   * Lets nobody pass for a while: the service says that the budget is used up, whatever was counted
   * here. It makes no wait shorter, neither that for the window nor that of an earlier call.
   *
   * @param budget the budget
   * @param wait for how long
   */
  void pushBack(Budget budget, Duration wait);

  /**
   * Looks at a budget.
   *
   * @param budget the budget
   * @return how much is left of it now
   */
  RateState state(Budget budget);

  /** The right to make one request. */
  @FunctionalInterface
  interface Permit extends AutoCloseable {

    /** Says that the answer is there, or will not come. To say it again changes nothing. */
    @Override
    void close();
  }
}
