package dev.postqued.engine.internal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.engine.MadeUpService;
import dev.postqued.environment.ManualThreads;
import dev.postqued.environment.Threads;
import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateLimiter.Permit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callers in the queue, in threads of which one runs at a time. */
class SlotRateLimiterQueueTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final ManualThreads threads = new ManualThreads(NOW);
  private final SlotRateLimiter limiter = new SlotRateLimiter(threads.environment());
  private final List<String> ends = new ArrayList<>();

  @AfterEach
  void close() {
    threads.close();
  }

  /** Holds every permit for longer than any caller of these tests waits. */
  private List<Permit> useUp() {
    List<Permit> held = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      held.add(acquire(Duration.ofDays(1)));
    }
    return held;
  }

  private Permit acquire(Duration patience) {
    try {
      return limiter.acquire(MadeUpService.POSTS, patience);
    } catch (NoPermitException | InterruptedException e) {
      throw new IllegalStateException(e.getClass().getSimpleName());
    }
  }

  private Threads.Started caller(String name, Duration patience) {
    return threads.start(
        name,
        () -> {
          String end = "permit";
          try {
            Permit unused = acquire(patience);
          } catch (IllegalStateException e) {
            end = e.getMessage();
          }
          ends.add(name + ": " + end + " at " + Duration.between(NOW, threads.clock().instant()));
        });
  }

  private void pass(Duration time) {
    try {
      threads.sleep(time);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aCallerGivesUpAtItsDeadlineWhenNoAnswerComes() {
    threads.run(
        () -> {
          useUp();
          caller("one", Duration.ofSeconds(70));
          pass(Duration.ofDays(1));
        });
    assertThat(ends).containsExactly("one: NoPermitException at PT1M10S");
  }

  @Test
  void callersAreServedInTheOrderInWhichTheyCame() {
    threads.run(
        () -> {
          List<Permit> held = useUp();
          caller("one", Duration.ofHours(1));
          caller("two", Duration.ofHours(1));
          pass(Duration.ofSeconds(5));
          held.get(0).close();
          pass(Duration.ofSeconds(1));
          held.get(1).close();
          pass(Duration.ofDays(1));
        });
    assertThat(ends).containsExactly("one: permit at PT1M5.1S", "two: permit at PT1M6.1S");
  }

  @Test
  void anInterruptedCallerLeavesTheQueueToTheOthers() {
    threads.run(
        () -> {
          List<Permit> held = useUp();
          Threads.Started one = caller("one", Duration.ofHours(1));
          caller("two", Duration.ofHours(1));
          pass(Duration.ofSeconds(5));
          held.get(0).close();
          pass(Duration.ofSeconds(1));
          one.interrupt();
          pass(Duration.ofDays(1));
        });
    assertThat(ends)
        .containsExactly("one: InterruptedException at PT6S", "two: permit at PT1M5.1S");
  }
}
