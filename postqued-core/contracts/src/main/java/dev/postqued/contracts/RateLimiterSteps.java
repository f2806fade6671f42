package dev.postqued.contracts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postqued.limits.Budget;
import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateLimiter;
import dev.postqued.limits.RateLimiter.Permit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** What the tests of a limiter are made of. */
@Timeout(60)
abstract class RateLimiterSteps {

  final String name = UUID.randomUUID().toString();
  final List<Caller> callers = new ArrayList<>();
  RateLimiter limiter;
  Instant start;

  /** Only contracts. */
  RateLimiterSteps() {}

  /** Returns the limiter of this test. */
  protected abstract RateLimiter rateLimiter();

  /** Returns the clock of the limiter. */
  protected abstract Clock clock();

  /** Returns how long the windows of the tests are; where time really passes, a second will do. */
  protected abstract Duration window();

  @BeforeEach
  void start() {
    limiter = rateLimiter();
    start = clock().instant();
  }

  @AfterEach
  void endAllCallers() throws InterruptedException {
    boolean unused = Thread.interrupted();
    for (Caller caller : callers) {
      caller.interrupt();
      caller.join();
    }
  }

  final Budget budget(int permits) {
    return budget(name, permits);
  }

  final Budget budget(String budget, int permits) {
    return new Budget(budget, Budget.Scope.KEY, List.of(new Budget.Window(permits, window())));
  }

  final Duration windows(double count) {
    return Duration.ofNanos((long) (window().toNanos() * count));
  }

  final Permit acquire(Budget budget) throws NoPermitException, InterruptedException {
    return limiter.acquire(budget, windows(1000));
  }

  /** Makes requests that are answered at once, and tells when. */
  final List<Instant> use(Budget budget, int times) throws Exception {
    List<Instant> used = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      try (Permit permit = acquire(budget)) {
        used.add(clock().instant());
      }
    }
    return used;
  }

  final void assertRefused(Budget budget, double patience) {
    Instant before = clock().instant();
    NoPermitException refused =
        assertThrows(NoPermitException.class, () -> limiter.acquire(budget, windows(patience)));
    assertBefore(before.plus(windows(0.5)), clock().instant(), "a refusal comes at once");
    assertFalse(refused.waitNeeded().isNegative(), "the wait that is told");
  }

  static void assertBefore(Instant limit, Instant time, String what) {
    assertTrue(time.isBefore(limit), () -> what + ", but it was " + time + ", not before " + limit);
  }

  static void assertNotBefore(Instant limit, Instant time, String what) {
    assertFalse(time.isBefore(limit), () -> what + ", but it was " + time + ", before " + limit);
  }

  final void assertWithinWindows(List<Instant> used, int permits) {
    for (int i = 0; i + permits < used.size(); i++) {
      assertNotBefore(
          used.get(i).plus(window()), used.get(i + permits), "a permit comes a window later");
    }
  }

  /** A thread that waits for a permit and gives it back at once. */
  final class Caller extends Thread {

    private final Budget budget;
    private final List<String> ends;

    Caller(String name, Budget budget, List<String> ends) {
      super(name);
      this.budget = budget;
      this.ends = ends;
    }

    @Override
    public void run() {
      try (Permit permit = acquire(budget)) {
        ends.add(getName() + ": permit");
      } catch (NoPermitException | InterruptedException e) {
        ends.add(getName() + ": " + e.getClass().getSimpleName());
      }
    }
  }

  /** Starts a caller that is the next in the queue. */
  final Caller queued(String caller, Budget budget, List<String> ends) {
    int before = limiter.state(budget).waiting();
    Caller next = new Caller(caller, budget, ends);
    callers.add(next);
    next.start();
    while (limiter.state(budget).waiting() == before && next.isAlive()) {
      Thread.onSpinWait();
    }
    return next;
  }
}
