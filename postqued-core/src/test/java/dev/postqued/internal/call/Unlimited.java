package dev.postqued.internal.call;

import dev.postqued.limits.RateClass;
import dev.postqued.limits.RateLimiter;
import dev.postqued.limits.RateState;
import java.time.Duration;
import java.time.Instant;

/** A limiter that lets everything through. */
final class Unlimited implements RateLimiter {

  @Override
  public Permit acquire(RateClass rateClass, Instant deadline) {
    return () -> {};
  }

  @Override
  public void pushBack(RateClass rateClass, Duration wait) {}

  @Override
  public RateState state(RateClass rateClass) {
    return new RateState(1, 1, 0, 0, Duration.ZERO);
  }
}
