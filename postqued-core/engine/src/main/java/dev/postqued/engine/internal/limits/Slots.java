package dev.postqued.engine.internal.limits;

import dev.postqued.limits.Budget;
import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateLimiter.Permit;
import dev.postqued.limits.RateState;
import dev.postqued.time.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The slots of one window, granted in the order of the requests. */
final class Slots {

  /** Added to the window, for servers that count coarsely. */
  private static final Duration MARGIN = Duration.ofMillis(100);

  /** A slot that a request holds. */
  private static final Instant IN_FLIGHT = Instant.MAX;

  /** How often a caller in the queue checks its deadline. */
  private static final long LOOK_MILLIS = 200;

  private final Clock clock;
  private final Sleeper sleeper;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Object> queue = new ArrayDeque<>();
  private final Instant[] freeAt;

  /** The time between two uses of a slot. */
  private final Duration cycle;

  private Instant pausedUntil = Instant.MIN;

  Slots(Budget.Window window, Clock clock, Sleeper sleeper) {
    this.cycle = window.length().plus(MARGIN);
    this.clock = clock;
    this.sleeper = sleeper;
    this.freeAt = new Instant[window.permits()];
    Arrays.fill(freeAt, Instant.MIN);
  }

  Permit acquire(Instant deadline) throws NoPermitException, InterruptedException {
    Object ticket = new Object();
    lock.lockInterruptibly();
    try {
      refuseIfLate(estimate(queue.size()), deadline);
      queue.add(ticket);
      try {
        return await(ticket, deadline);
      } finally {
        queue.remove(ticket);
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private Permit await(Object ticket, Instant deadline)
      throws NoPermitException, InterruptedException {
    while (true) {
      int slot = firstFree();
      if (queue.peek() != ticket || freeAt[slot].equals(IN_FLIGHT)) {
        refuseIfLate(clock.instant(), deadline);
        changed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        continue;
      }
      Duration wait = Duration.between(clock.instant(), freeAt[slot]);
      if (freeAt[slot].equals(Instant.MIN) || wait.isNegative() || wait.isZero()) {
        freeAt[slot] = IN_FLIGHT;
        return () -> release(slot);
      }
      refuseIfLate(freeAt[slot], deadline);
      sleepUnlocked(wait);
    }
  }

  private void sleepUnlocked(Duration wait) throws InterruptedException {
    lock.unlock();
    try {
      sleeper.sleep(wait);
    } finally {
      lock.lock();
    }
  }

  private void refuseIfLate(Instant time, Instant deadline) throws NoPermitException {
    if (time.isAfter(deadline)) {
      Duration wait = Duration.between(clock.instant(), time);
      throw new NoPermitException(wait.isNegative() ? Duration.ZERO : wait);
    }
  }

  private int firstFree() {
    int first = 0;
    for (int slot = 1; slot < freeAt.length; slot++) {
      if (freeAt[slot].isBefore(freeAt[first])) {
        first = slot;
      }
    }
    return first;
  }

  /** When a caller with this many before it gets a slot, if every response came at once. */
  private Instant estimate(int before) {
    Instant now = clock.instant();
    Instant[] times =
        Arrays.stream(freeAt)
            .map(time -> time.equals(IN_FLIGHT) ? now.plus(cycle) : time.isBefore(now) ? now : time)
            .sorted()
            .toArray(Instant[]::new);
    return times[before % times.length].plus(cycle.multipliedBy(before / times.length));
  }

  private void release(int slot) {
    lock.lock();
    try {
      Instant free = clock.instant().plus(cycle);
      freeAt[slot] = free.isBefore(pausedUntil) ? pausedUntil : free;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void pauseFor(Duration wait) {
    lock.lock();
    try {
      Instant until = clock.instant().plus(wait);
      pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
      for (int slot = 0; slot < freeAt.length; slot++) {
        if (freeAt[slot].isBefore(until)) {
          freeAt[slot] = until;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  RateState state() {
    lock.lock();
    try {
      Instant now = clock.instant();
      int inFlight = (int) Arrays.stream(freeAt).filter(IN_FLIGHT::equals).count();
      int free = (int) Arrays.stream(freeAt).filter(time -> !time.isAfter(now)).count();
      return new RateState(
          freeAt.length,
          free,
          inFlight,
          queue.size(),
          Duration.between(now, estimate(queue.size())));
    } finally {
      lock.unlock();
    }
  }
}
