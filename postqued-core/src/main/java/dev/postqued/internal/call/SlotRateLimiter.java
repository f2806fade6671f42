package dev.postqued.internal.call;

import dev.postqued.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * As many slots as the budget has requests. A slot is taken by a request and is free again one window
 * after its answer arrived, so that two uses of it reach the server at least a window apart, however
 * long the network takes. A server can then count neither in a sliding nor in a fixed window more
 * than the budget; a limiter that refills by the clock lets twice the budget through at the edge of a
 * cycle.
 */
public final class SlotRateLimiter implements RateLimiter {

  /** For servers whose clocks count in coarse steps. */
  private static final Duration GUARD = Duration.ofMillis(100);

  private final Clock clock;
  private final Sleeper sleeper;
  private final Map<RateClass, Slots> classes = new EnumMap<>(RateClass.class);

  /** All slots are free at the start. */
  public SlotRateLimiter(Clock clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
    for (RateClass rateClass : RateClass.values()) {
      classes.put(rateClass, new Slots(rateClass.limit()));
    }
  }

  @Override
  public Permit acquire(RateClass rateClass, Instant deadline)
      throws TooLate, InterruptedException {
    return slots(rateClass).acquire(deadline);
  }

  @Override
  public void pushBack(RateClass rateClass, Duration wait) {
    slots(rateClass).pushBack(clock.instant().plus(wait));
  }

  private Slots slots(RateClass rateClass) {
    Slots slots = classes.get(rateClass);
    if (slots == null) {
      throw new IllegalStateException("no slots for " + rateClass);
    }
    return slots;
  }

  private final class Slots {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition released = lock.newCondition();
    private final Instant[] freeAt;
    private Instant pushedTo = Instant.MIN;

    Slots(int count) {
      freeAt = new Instant[count];
      Arrays.fill(freeAt, Instant.MIN);
    }

    Permit acquire(Instant deadline) throws TooLate, InterruptedException {
      while (true) {
        Duration wait;
        lock.lockInterruptibly();
        try {
          int slot = nextFree(deadline);
          Instant now = clock.instant();
          if (!freeAt[slot].isAfter(now)) {
            freeAt[slot] = Instant.MAX;
            return () -> release(slot);
          }
          wait = Duration.between(now, freeAt[slot]);
          if (freeAt[slot].isAfter(deadline)) {
            throw new TooLate(wait);
          }
        } finally {
          lock.unlock();
        }
        sleeper.sleep(wait);
      }
    }

    /** The slot that is free first, once there is one that no request holds. */
    private int nextFree(Instant deadline) throws TooLate, InterruptedException {
      while (true) {
        int first = 0;
        for (int slot = 1; slot < freeAt.length; slot++) {
          if (freeAt[slot].isBefore(freeAt[first])) {
            first = slot;
          }
        }
        if (!freeAt[first].equals(Instant.MAX)) {
          return first;
        }
        Duration left = Duration.between(clock.instant(), deadline);
        if (left.isNegative() || !released.await(left.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new TooLate(RateClass.WINDOW);
        }
      }
    }

    void release(int slot) {
      lock.lock();
      try {
        Instant free = clock.instant().plus(RateClass.WINDOW).plus(GUARD);
        freeAt[slot] = free.isBefore(pushedTo) ? pushedTo : free;
        // All, since the first to wake may find that the slot comes too late for it.
        released.signalAll();
      } finally {
        lock.unlock();
      }
    }

    void pushBack(Instant until) {
      lock.lock();
      try {
        pushedTo = until.isAfter(pushedTo) ? until : pushedTo;
        for (int slot = 0; slot < freeAt.length; slot++) {
          if (freeAt[slot].isBefore(until)) {
            freeAt[slot] = until;
          }
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
