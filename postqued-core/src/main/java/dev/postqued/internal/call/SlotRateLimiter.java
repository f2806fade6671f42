package dev.postqued.internal.call;

import dev.postqued.Sleeper;
import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateClass;
import dev.postqued.limits.RateLimiter;
import dev.postqued.limits.RateState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * As many slots as the budget has requests. A slot is taken by a request and is free again one window
 * after its answer arrived, so that two uses of it reach the server at least a window apart, however
 * long the network takes. A server can then count neither in a sliding nor in a fixed window more
 * than the budget; a limiter that refills by the clock lets twice the budget through at the edge of a
 * cycle.
 */
public final class SlotRateLimiter implements RateLimiter {

  private final Map<RateClass, Slots> classes = new EnumMap<>(RateClass.class);

  /** All slots are free at the start. */
  public SlotRateLimiter(Clock clock, Sleeper sleeper) {
    for (RateClass rateClass : RateClass.values()) {
      classes.put(rateClass, new Slots(rateClass.limit(), clock, sleeper));
    }
  }

  @Override
  public Permit acquire(RateClass rateClass, Instant deadline)
      throws NoPermitException, InterruptedException {
    return slots(rateClass).acquire(deadline);
  }

  @Override
  public void pushBack(RateClass rateClass, Duration wait) {
    slots(rateClass).pushBack(wait);
  }

  @Override
  public RateState state(RateClass rateClass) {
    return slots(rateClass).state();
  }

  private Slots slots(RateClass rateClass) {
    Slots slots = classes.get(rateClass);
    if (slots == null) {
      throw new IllegalStateException("no slots for " + rateClass);
    }
    return slots;
  }
}
