package dev.postqued.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManualThreadsTest extends ThreadsContract {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final ManualThreads threads = new ManualThreads(NOW);

  @AfterEach
  void close() {
    threads.close();
    assertThat(threads.alive()).isEmpty();
  }

  @Override
  Threads threads() {
    return threads;
  }

  @Override
  Clock clock() {
    return threads.clock();
  }

  @Override
  void run(Body body) {
    threads.run(
        () -> {
          try {
            body.run();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void timeGoesOnToTheEndOfTheNextWaitAndNoFurther() {
    List<String> order = new ArrayList<>();
    run(
        () -> {
          for (int hours : List.of(3, 1, 2)) {
            threads.start("t", () -> sleepAndTell(hours, order));
          }
          threads.sleep(Duration.ofHours(4));
        });
    assertThat(order).containsExactly("PT1H", "PT2H", "PT3H");
  }

  private void sleepAndTell(int hours, List<String> order) {
    try {
      threads.sleep(Duration.ofHours(hours));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    order.add(Duration.between(NOW, clock().instant()).toString());
  }

  @Test
  void threadsThatAllWaitForAnotherAreAMistake() {
    assertThatThrownBy(
            () ->
                run(
                    () -> {
                      Gate gate = threads.gate();
                      gate.lock();
                      gate.await();
                    }))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("main");
  }

  @Test
  void aFailureOfTheBodyIsThrown() {
    assertThatThrownBy(
            () ->
                run(
                    () -> {
                      throw new IllegalStateException("that was it");
                    }))
        .hasRootCauseMessage("that was it");
  }
}
