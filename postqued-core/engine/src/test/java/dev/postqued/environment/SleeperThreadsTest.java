package dev.postqued.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A sleeper of a user that waits in real time, and those that do something else. */
class SleeperThreadsTest extends ThreadsContract {

  private final Environment environment =
      Environment.system().withSleeper(time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));

  @Override
  Threads threads() {
    return environment.threads();
  }

  @Override
  Clock clock() {
    return environment.ticker();
  }

  @Override
  void run(Body body) throws Exception {
    body.run();
  }

  @Test
  void aSleepGoesThroughTheSleeperAndAGuardDoesNot() throws Exception {
    List<Duration> slept = new ArrayList<>();
    Gate gate = Environment.system().withSleeper(slept::add).threads().gate();
    gate.lock();

    gate.sleep(Duration.ofDays(3));
    gate.await(Duration.ofMillis(1));
    gate.unlock();

    assertThat(slept).containsExactly(Duration.ofDays(3));
  }

  @Test
  void aThreadOfTheUserIsNotWokenSinceThatWouldBeAnInterruptOfOurs() throws Exception {
    List<Boolean> interrupted = new ArrayList<>();
    Gate[] gate = new Gate[1];
    gate[0] =
        Environment.system()
            .withSleeper(
                time -> {
                  gate[0].lock();
                  gate[0].wakeAll();
                  gate[0].unlock();
                  interrupted.add(Thread.currentThread().isInterrupted());
                })
            .threads()
            .gate();
    gate[0].lock();

    gate[0].sleep(Duration.ofDays(3));
    gate[0].unlock();

    assertThat(interrupted).containsExactly(false);
  }

  @Test
  void aSleeperThatThrowsLeavesTheLockHeld() throws Exception {
    Gate gate =
        Environment.system()
            .withSleeper(
                time -> {
                  throw new IllegalStateException("no sleep");
                })
            .threads()
            .gate();
    gate.lock();

    assertThatIllegalStateException().isThrownBy(() -> gate.sleep(Duration.ofDays(3)));
    gate.unlock();
  }

  @Test
  void theSleeperThatWasSetLastCounts() throws Exception {
    List<String> slept = new ArrayList<>();
    Environment twice =
        environment.withSleeper(time -> slept.add("first")).withSleeper(time -> slept.add("last"));
    Gate gate = twice.threads().gate();
    gate.lock();

    gate.sleep(Duration.ofDays(3));
    twice.threads().sleep(Duration.ofDays(3));
    gate.unlock();

    assertThat(slept).containsExactly("last", "last");
  }
}
