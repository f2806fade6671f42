package dev.postqued.environment;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Threads that wait at a gate, and how their waits end. */
abstract class ThreadsFixture {

  static final Duration SHORT = Duration.ofMillis(20);
  static final Duration LONG = Duration.ofDays(1);

  /** What a test does, in a thread that may wait. */
  @FunctionalInterface
  interface Body {
    void run() throws Exception;
  }

  /** How a wait of another thread ended. */
  enum End {
    ORDINARY,
    INTERRUPTED,
    INTERRUPTED_AND_THE_FLAG_IS_STILL_SET,
    WITHOUT_THE_LOCK
  }

  final List<End> ends = new ArrayList<>();
  int waiting;
  boolean goAhead;

  abstract Threads threads();

  /** A clock that moves while threads sleep. */
  abstract Clock clock();

  /** Does what a test does in a thread that the implementation knows of. */
  abstract void run(Body body) throws Exception;

  /** Another thread, which waits once at a gate. */
  Threads.Started waiter(Gate gate, Body wait) {
    return threads()
        .start(
            "waiter",
            () -> {
              gate.lock();
              try {
                waiting++;
                gate.wakeAll();
                ends.add(endOf(gate, wait));
                gate.wakeAll();
              } finally {
                gate.unlock();
              }
            });
  }

  static End endOf(Gate gate, Body wait) {
    End end = End.ORDINARY;
    try {
      wait.run();
    } catch (InterruptedException e) {
      end = Thread.interrupted() ? End.INTERRUPTED_AND_THE_FLAG_IS_STILL_SET : End.INTERRUPTED;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    try {
      gate.wakeAll();
      return end;
    } catch (IllegalMonitorStateException e) {
      return End.WITHOUT_THE_LOCK;
    }
  }

  void awaitWaiters(Gate gate, int count) throws InterruptedException {
    while (waiting < count) {
      gate.await(LONG);
    }
  }

  void awaitEnds(Gate gate, int count) throws InterruptedException {
    while (ends.size() < count) {
      gate.await(LONG);
    }
  }
}
