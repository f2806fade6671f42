package dev.postqued.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every implementation of {@link Threads} keeps, the real ones and those of tests. */
@Timeout(30)
abstract class ThreadsContract extends GateContract {

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
}
