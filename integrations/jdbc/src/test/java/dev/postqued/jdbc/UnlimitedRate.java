package dev.postqued.jdbc;

import dev.postqued.limits.Budget;
import dev.postqued.limits.RateLimiter;
import dev.postqued.limits.RateState;
import java.time.Duration;

/** Lets everything through, where a test is about something else. */
public final class UnlimitedRate implements RateLimiter {

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
