package dev.postqued.benchmarks;

import dev.postqued.limits.Budget;
import dev.postqued.limits.RateLimiter;
import dev.postqued.limits.RateState;
import java.time.Duration;

/** Lets everyone pass: the limits of the API would be all that a benchmark measures. */
public final class Unlimited implements RateLimiter {

  private static final Permit PERMIT = () -> {};

  @Override
  public Permit acquire(Budget budget, Duration maxWait) {
    return PERMIT;
  }

  @Override
  public void pauseFor(Budget budget, Duration wait) {
    throw new IllegalStateException("the server of a benchmark has no limits");
  }

  @Override
  public RateState state(Budget budget) {
    return new RateState(Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0, Duration.ZERO);
  }
}
