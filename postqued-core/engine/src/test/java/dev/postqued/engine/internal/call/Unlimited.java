package dev.postqued.engine.internal.call;

import dev.postqued.limits.Budget;
import dev.postqued.limits.RateLimiter;
import dev.postqued.limits.RateState;
import java.time.Duration;

/** A limiter that lets everything through. */
final class Unlimited implements RateLimiter {

  @Override
  public Permit acquire(Budget budget, Duration maxWait) {
    return () -> {};
  }

  @Override
  public void pauseFor(Budget budget, Duration wait) {}

  @Override
  public RateState state(Budget budget) {
    return new RateState(1, 1, 0, 0, Duration.ZERO);
  }
}
