package dev.postqued.jdbc;

import dev.postqued.environment.Environment;
import dev.postqued.environment.Gate;
import dev.postqued.limits.NoPermitException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The callers of one limiter that wait for a budget, in the order in which they came. */
final class CallerQueue {

  /** After this, the first one looks whether another program has given a slot back. */
  private static final Duration GLANCE = Duration.ofMillis(100);

  /** After this, the first one looks whether another program has freed or taken what it waits for. */
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(10);

  private final Gate gate;
  private final Clock ticker;
  private final Deque<Ticket> queue = new ArrayDeque<>();
  private long news;

  /** A place in the queue. */
  static final class Ticket {}

  CallerQueue(Environment environment) {
    this.gate = environment.threads().gate();
    this.ticker = environment.ticker();
  }

  int size() {
    gate.lock();
    try {
      return queue.size();
    } finally {
      gate.unlock();
    }
  }

  Ticket enter() {
    Ticket ticket = new Ticket();
    gate.lock();
    try {
      queue.add(ticket);
      return ticket;
    } finally {
      gate.unlock();
    }
  }

  void leave(Ticket ticket) {
    gate.lock();
    try {
      queue.remove(ticket);
      news++;
      gate.wakeAll();
    } finally {
      gate.unlock();
    }
  }

  /** Something has changed that callers may wait for. */
  void tell() {
    gate.lock();
    try {
      news++;
      gate.wakeAll();
    } finally {
      gate.unlock();
    }
  }

  /** Returns a number that grows with all that is told. */
  long news() {
    gate.lock();
    try {
      return news;
    } finally {
      gate.unlock();
    }
  }

  void awaitTurn(Ticket ticket, Instant deadline) throws NoPermitException, InterruptedException {
    gate.lock();
    try {
      while (queue.peek() != ticket) {
        Duration left = Duration.between(ticker.instant(), deadline);
        if (left.isZero() || left.isNegative()) {
          throw new NoPermitException(Duration.ZERO);
        }
        gate.await(left);
      }
    } finally {
      gate.unlock();
    }
  }

  /** Waits until something is told, or another program may have given a slot back. */
  void awaitResponse(long known, Duration limit) throws InterruptedException {
    gate.lock();
    try {
      if (news == known) {
        gate.await(limit.compareTo(GLANCE) < 0 ? limit : GLANCE);
      }
    } finally {
      gate.unlock();
    }
  }

  /** Lets time pass until a slot may be free; what is told meanwhile ends it. */
  void sleep(long known, Duration time) throws InterruptedException {
    gate.lock();
    try {
      if (news == known) {
        gate.sleep(time.compareTo(LONGEST_SLEEP) < 0 ? time : LONGEST_SLEEP);
      }
    } finally {
      gate.unlock();
    }
  }
}
