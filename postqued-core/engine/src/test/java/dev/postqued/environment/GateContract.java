package dev.postqued.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link Gate} keeps. */
@Timeout(30)
abstract class GateContract extends ThreadsFixture {

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
