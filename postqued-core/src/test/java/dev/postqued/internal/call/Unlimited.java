package dev.postqued.internal.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A limiter that lets everything through and remembers who was pushed back. */
final class Unlimited implements RateLimiter {

  final List<String> pushes = new ArrayList<>();

  @Override
  public Permit acquire(RateClass rateClass, Instant deadline) {
    return () -> {};
  }

  @Override
  public void pushBack(RateClass rateClass, Duration wait) {
    pushes.add(rateClass + " " + wait);
  }
}
