package dev.postqued.engine.internal.call;

import dev.postqued.limits.Budget;
import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateLimiter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the rate limiter, which a user may have written: when it fails, the request is not sent; what
 * it fails to note afterwards changes nothing for the caller.
 */
final class Permits {

  private static final Logger LOG = LoggerFactory.getLogger(Permits.class);

  private final RateLimiter limiter;

  Permits(RateLimiter limiter) {
    this.limiter = limiter;
  }

  /** The limiter itself failed, so that nothing was sent. */
  static final class LimiterFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private LimiterFailedException(Throwable cause) {
      super(cause);
    }
  }

  /** A permit, or none that is needed. */
  static final class Permit implements AutoCloseable {

    private final RateLimiter.@Nullable Permit permit;

    private Permit(RateLimiter.@Nullable Permit permit) {
      this.permit = permit;
    }

    void notSent() {
      note(permit == null ? null : permit::notSent);
    }

    @Override
    public void close() {
      note(permit == null ? null : permit::close);
    }
  }

  /**
   * Waits for a permit.
   *
   * @throws LimiterFailedException if the limiter itself fails
   */
  Permit acquire(@Nullable Budget budget, Duration maxWait)
      throws NoPermitException, InterruptedException {
    if (budget == null) {
      return new Permit(null);
    }
    try {
      return new Permit(limiter.acquire(budget, maxWait));
    } catch (NoPermitException | InterruptedException e) {
      throw e;
    } catch (Throwable e) {
      // Also what a limiter must not throw: nothing was sent, and that must be told.
      throw new LimiterFailedException(e);
    }
  }

  void pauseFor(Budget budget, Duration wait) {
    note(() -> limiter.pauseFor(budget, wait));
  }

  private static void note(@Nullable Runnable news) {
    try {
      if (news != null) {
        news.run();
      }
    } catch (Throwable e) {
      LOG.warn("The rate limiter could not take note of a request that has ended", e);
    }
  }
}
