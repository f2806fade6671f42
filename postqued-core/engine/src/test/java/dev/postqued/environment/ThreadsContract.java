package dev.postqued.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every implementation of {@link Threads} keeps, the real ones and those of tests. */
@Timeout(30)
abstract class ThreadsContract {

  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofDays(1);

  /** What a test does, in a thread that may wait. */
  @FunctionalInterface
  interface Body {
    void run() throws Exception;
  }

  /** How a wait of another thread ended. */
  private enum End {
    ORDINARY,
    INTERRUPTED,
    INTERRUPTED_AND_THE_FLAG_IS_STILL_SET,
    WITHOUT_THE_LOCK
  }

  private final List<End> ends = new ArrayList<>();
  private int waiting;
  private boolean goAhead;

  abstract Threads threads();

  /** A clock that moves while threads sleep. */
  abstract Clock clock();

  /** Does what a test does in a thread that the implementation knows of. */
  abstract void run(Body body) throws Exception;

  /** Another thread, which waits once at a gate. */
  private Threads.Started waiter(Gate gate, Body wait) {
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

  private static End endOf(Gate gate, Body wait) {
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

  private void awaitWaiters(Gate gate, int count) throws InterruptedException {
    while (waiting < count) {
      gate.await(LONG);
    }
  }

  private void awaitEnds(Gate gate, int count) throws InterruptedException {
    while (ends.size() < count) {
      gate.await(LONG);
    }
  }

  @Test
  void aThreadHasItsNameAndIsADaemon() throws Exception {
    run(
        () -> {
          Gate gate = threads().gate();
          List<String> seen = new ArrayList<>();
          threads()
              .start(
                  "a-name",
                  () -> {
                    gate.lock();
                    seen.add(Thread.currentThread().getName());
                    seen.add(Thread.currentThread().isDaemon() ? "daemon" : "user");
                    gate.wakeAll();
                    gate.unlock();
                  });
          gate.lock();
          while (seen.size() < 2) {
            gate.await(LONG);
          }
          gate.unlock();
          assertThat(seen).containsExactly("a-name", "daemon");
        });
  }

  @Test
  void aThreadIsAliveUntilItsWorkHasEnded() throws Exception {
    run(
        () -> {
          Gate gate = threads().gate();
          Threads.Started thread = waiter(gate, gate::await);
          gate.lock();
          awaitWaiters(gate, 1);
          assertThat(thread.isAlive()).isTrue();
          gate.wakeAll();
          gate.unlock();
          while (thread.isAlive()) {
            threads().sleep(Duration.ofMillis(1));
          }
        });
  }

  @Test
  void aWakeEndsAllWaits() throws Exception {
    run(
        () -> {
          Gate gate = threads().gate();
          Body untilTold =
              () -> {
                while (!goAhead) {
                  gate.await();
                }
              };
          waiter(gate, untilTold);
          waiter(gate, untilTold);
          gate.lock();
          awaitWaiters(gate, 2);
          goAhead = true;
          gate.wakeAll();
          awaitEnds(gate, 2);
          gate.unlock();
          assertThat(ends).containsExactly(End.ORDINARY, End.ORDINARY);
        });
  }

  @Test
  void aWaitWithALimitEndsThereAndHoldsTheLockAgain() throws Exception {
    run(
        () -> {
          Gate gate = threads().gate();
          waiter(gate, () -> gate.await(SHORT));
          gate.lock();
          awaitEnds(gate, 1);
          gate.unlock();
          assertThat(ends).containsExactly(End.ORDINARY);
        });
  }

  @Test
  void aWaitWithoutTimeEndsAtOnce() throws Exception {
    run(
        () -> {
          Gate gate = threads().gate();
          gate.lock();
          gate.await(Duration.ZERO);
          gate.await(Duration.ofSeconds(-1));
          gate.sleep(Duration.ZERO);
          gate.unlock();
        });
  }

  @Test
  void theLongestLimitThereIsCanBeGiven() throws Exception {
    run(
        () -> {
          Gate gate = threads().gate();
          Duration longest = Duration.between(Instant.EPOCH, Instant.MAX);
          waiter(gate, () -> gate.await(longest));
          gate.lock();
          awaitWaiters(gate, 1);
          gate.wakeAll();
          awaitEnds(gate, 1);
          gate.unlock();
          assertThat(ends).containsExactly(End.ORDINARY);
        });
  }

  @Test
  void timePassesWhileAThreadSleeps() throws Exception {
    run(
        () -> {
          Gate gate = threads().gate();
          Instant start = clock().instant();
          gate.lock();
          while (clock().instant().isBefore(start.plus(SHORT))) {
            gate.sleep(SHORT);
          }
          gate.unlock();
          Instant middle = clock().instant();
          threads().sleep(SHORT);
          assertThat(clock().instant()).isAfterOrEqualTo(middle.plus(SHORT));
        });
  }

  @Test
  void aWakeEndsASleepEarlyAndLeavesNoInterrupt() throws Exception {
    run(
        () -> {
          Gate gate = threads().gate();
          waiter(
              gate,
              () -> {
                while (!goAhead) {
                  gate.sleep(LONG);
                }
                gate.await(SHORT);
              });
          gate.lock();
          awaitWaiters(gate, 1);
          goAhead = true;
          gate.wakeAll();
          awaitEnds(gate, 1);
          gate.unlock();
          assertThat(ends).containsExactly(End.ORDINARY);
        });
  }

  @Test
  void anInterruptEndsEveryKindOfWait() throws Exception {
    run(
        () -> {
          Gate gate = threads().gate();
          List<Threads.Started> waiters =
              List.of(
                  waiter(gate, forEver(gate::await)),
                  waiter(gate, forEver(() -> gate.await(LONG))),
                  waiter(gate, forEver(() -> gate.sleep(LONG))));
          gate.lock();
          awaitWaiters(gate, 3);
          waiters.forEach(Threads.Started::interrupt);
          awaitEnds(gate, 3);
          gate.unlock();
          assertThat(ends).containsOnly(End.INTERRUPTED).hasSize(3);
        });
  }

  private static Body forEver(Body wait) {
    return () -> {
      while (true) {
        wait.run();
      }
    };
  }

  @Test
  void anInterruptBeforeAWaitEndsItAtOnce() throws Exception {
    run(
        () -> {
          Gate gate = threads().gate();
          gate.lock();
          List<Body> waits =
              List.of(
                  gate::await,
                  () -> gate.await(LONG),
                  () -> gate.sleep(LONG),
                  () -> threads().sleep(LONG));
          for (Body wait : waits) {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(InterruptedException.class).isThrownBy(wait::run);
            assertThat(Thread.interrupted()).isFalse();
          }
          gate.unlock();
        });
  }

  @Test
  void anInterruptEndsASleepWithoutAGate() throws Exception {
    run(
        () -> {
          Gate gate = threads().gate();
          Threads.Started thread =
              threads()
                  .start(
                      "sleeper",
                      () -> {
                        End end = End.ORDINARY;
                        try {
                          threads().sleep(LONG);
                        } catch (InterruptedException e) {
                          end = End.INTERRUPTED;
                        }
                        gate.lock();
                        ends.add(end);
                        gate.wakeAll();
                        gate.unlock();
                      });
          thread.interrupt();
          gate.lock();
          awaitEnds(gate, 1);
          gate.unlock();
          assertThat(ends).containsExactly(End.INTERRUPTED);
        });
  }

  @Test
  void onlyOneThreadHoldsAGateAndItMayHoldItTwice() throws Exception {
    run(
        () -> {
          Gate gate = threads().gate();
          gate.lock();
          gate.lock();
          waiter(gate, () -> gate.await(SHORT));
          gate.unlock();
          threads().sleep(SHORT);
          assertThat(waiting).isZero();
          awaitEnds(gate, 1);
          gate.unlock();
          assertThat(ends).containsExactly(End.ORDINARY);
        });
  }

  @Test
  void whoDoesNotHoldAGateCanDoNothingWithIt() throws Exception {
    run(
        () -> {
          Gate gate = threads().gate();
          List<Body> uses =
              List.of(gate::unlock, gate::wakeAll, gate::await, () -> gate.sleep(SHORT));
          for (Body use : uses) {
            assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(use::run);
          }
        });
  }
}
