package dev.postqued.engine.internal.limits;

import dev.postqued.environment.Environment;
import dev.postqued.environment.Gate;
import dev.postqued.limits.Budget;
import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateLimiter.Permit;
import dev.postqued.limits.RateState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The slots of one window, granted in the order of the requests. */
final class Slots {

  /** Added to the window, for servers that count coarsely. */
  private static final Duration MARGIN = Duration.ofMillis(100);

  /** A slot that a request holds. */
  private static final Instant IN_FLIGHT = Instant.MAX;

  /** After this time the response counts as lost, and the holder of the slot as dead. */
  private static final Duration LONGEST_USE = Duration.ofHours(1);

  private final Clock clock;
  private final Gate gate;
  private final Deque<Object> queue = new ArrayDeque<>();
  private final Instant[] freeAt;
  private final @Nullable Slot[] holders;

  /** The time between two uses of a slot. */
  private final Duration cycle;

  private Instant pausedUntil = Instant.MIN;

  Slots(Budget.Window window, Environment environment) {
    this.cycle = window.length().plus(MARGIN);
    this.clock = environment.ticker();
    this.gate = environment.threads().gate();
    this.freeAt = new Instant[window.permits()];
    this.holders = new Slot[window.permits()];
    Arrays.fill(freeAt, Instant.MIN);
  }

  Slot acquire(Instant deadline) throws NoPermitException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Object ticket = new Object();
    gate.lock();
    try {
      refuseIfLate(estimate(queue.size()), deadline);
      queue.add(ticket);
      try {
        return await(ticket, deadline);
      } finally {
        queue.remove(ticket);
        gate.wakeAll();
      }
    } finally {
      gate.unlock();
    }
  }

  private Slot await(Object ticket, Instant deadline)
      throws NoPermitException, InterruptedException {
    while (true) {
      Instant now = clock.instant();
      Instant nextDeath = endDeadUses(now);
      int slot = firstFree();
      if (queue.peek() != ticket || freeAt[slot].equals(IN_FLIGHT)) {
        if (!now.isBefore(deadline)) {
          throw new NoPermitException(Duration.ZERO);
        }
        Instant until = nextDeath.isBefore(deadline) ? nextDeath : deadline;
        gate.await(Duration.between(now, until));
      } else if (freeAt[slot].isAfter(now)) {
        refuseIfLate(freeAt[slot], deadline);
        gate.sleep(Duration.between(now, freeAt[slot]));
      } else {
        Slot taken = new Slot(slot, freeAt[slot], now);
        freeAt[slot] = IN_FLIGHT;
        holders[slot] = taken;
        return taken;
      }
    }
  }

  /** Returns when the next use counts as dead. */
  private Instant endDeadUses(Instant now) {
    Instant next = Instant.MAX;
    for (Slot holder : holders) {
      if (holder != null) {
        Instant death = holder.takenAt.plus(LONGEST_USE);
        if (death.isAfter(now)) {
          next = death.isBefore(next) ? death : next;
        } else {
          holder.end(death.plus(cycle));
        }
      }
    }
    return next;
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
    Instant unused = endDeadUses(now);
    Instant[] times =
        Arrays.stream(freeAt)
            .map(time -> time.equals(IN_FLIGHT) ? now.plus(cycle) : time.isBefore(now) ? now : time)
            .sorted()
            .toArray(Instant[]::new);
    return times[before % times.length].plus(cycle.multipliedBy(before / times.length));
  }

  /** A slot in use. It ends once, however often that is said. */
  final class Slot implements Permit {

    private final int number;
    private final Instant freeSince;
    private final Instant takenAt;

    private Slot(int number, Instant freeSince, Instant takenAt) {
      this.number = number;
      this.freeSince = freeSince;
      this.takenAt = takenAt;
    }

    @Override
    public void close() {
      end(clock.instant().plus(cycle));
    }

    /** The slot is as free as it was. */
    @Override
    public void notSent() {
      end(freeSince);
    }

    private void end(Instant free) {
      gate.lock();
      try {
        if (holders[number] == this) {
          holders[number] = null;
          freeAt[number] = free.isBefore(pausedUntil) ? pausedUntil : free;
          gate.wakeAll();
        }
      } finally {
        gate.unlock();
      }
    }
  }

  void pauseFor(Duration wait) {
    gate.lock();
    try {
      Instant until = clock.instant().plus(wait);
      pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
      for (int slot = 0; slot < freeAt.length; slot++) {
        if (freeAt[slot].isBefore(until)) {
          freeAt[slot] = until;
        }
      }
    } finally {
      gate.unlock();
    }
  }

  RateState state() {
    gate.lock();
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
      gate.unlock();
    }
  }
}
