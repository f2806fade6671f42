package dev.postqued.limits;

import java.time.Duration;

/**
 * Keeps callers within the budgets of the API. The default counts within one client; an
 * implementation that processes share, for example over a database, can take its place. Safe for
 * use by several threads.
 */
public interface RateLimiter {

  /**
   * Waits for a permit to make a request, in order of arrival. A call that throws takes
   * nothing of the budget.
   *
   * @param budget the budget; of several windows, each gives a permit or none does
   * @param maxWait the longest wait that is useful; a negative one is none
   * @return the permit, to be closed when the response has arrived or will not come
   * @throws NoPermitException at once, if none will be free in time
   * @throws InterruptedException if the thread is interrupted, or was before the call
   */
  Permit acquire(Budget budget, Duration maxWait) throws NoPermitException, InterruptedException;

  /**
   * Grants no permit for a while, because the service says that the budget is used up. It makes no
   * wait shorter, neither that for the window nor that of an earlier call.
   *
   * @param budget the budget
   * @param wait how long
   */
  void pauseFor(Budget budget, Duration wait);

  /**
   * Returns how much of a budget is left.
   *
   * @param budget the budget
   * @return its state now
   */
  RateState state(Budget budget);

  /**
   * The permit to make one request. One that is never closed, because its holder has died, ends by
   * itself: the default limiter takes the response for lost after an hour.
   */
  @FunctionalInterface
  interface Permit extends AutoCloseable {

    /**
     * Reports that the request was never sent, so that nothing of the budget is used. Closing the
     * permit afterwards has no effect. By default it is closed.
     */
    default void notSent() {
      close();
    }

    /** Reports that the response has arrived or will not come. Closing it again has no effect. */
    @Override
    void close();
  }
}
