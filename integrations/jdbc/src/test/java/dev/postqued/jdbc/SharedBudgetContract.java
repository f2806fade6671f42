package dev.postqued.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.limits.Budget;
import dev.postqued.limits.RateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Limiters that know of each other by the database only, in real time, which is what they are about. */
abstract class SharedBudgetContract {

  private static final int LIMITERS = 4;
  private static final int PERMITS = 10;

  private final CountingServer server = new CountingServer();
  private final AtomicLong roundTrips = new AtomicLong();

  private final List<Pool> pools = new ArrayList<>();

  abstract TestDatabase database();

  @AfterEach
  void closePools() throws Exception {
    for (Pool pool : pools) {
      pool.close();
    }
  }

  @Test
  @Tag("slow")
  void limitersOfOneDatabaseTogetherStayWithinTheBudget() throws Exception {
    run(Duration.ofMillis(500), 4 * PERMITS, Duration.ofMillis(10));

    assertNoOverrun(Duration.ofMillis(500));
  }

  @Test
  @Tag("proof")
  void theBudgetIsUsedToTheFull() throws Exception {
    Duration window = Duration.ofSeconds(10);
    run(window, 8 * PERMITS, Duration.ofMillis(150));

    assertNoOverrun(window);
    double roundTrip = (double) roundTrips.get() / server.arrived();
    double used = (window.toNanos() + roundTrip) / server.meanCycle(PERMITS).toNanos();
    assertThat(used).as("part of W / (W + round trip) that was used").isGreaterThan(0.99);
  }

  private void assertNoOverrun(Duration window) {
    assertThat(server.overrunsOfSlidingWindows(PERMITS, window)).isZero();
    assertThat(server.overrunsOfFixedWindows(PERMITS, window)).isZero();
  }

  private void run(Duration window, int requests, Duration delay) throws Exception {
    Budget budget =
        new Budget("publish", Budget.Scope.KEY, List.of(new Budget.Window(PERMITS, window)));
    ExecutorService threads = Executors.newFixedThreadPool(3 * LIMITERS);
    try {
      List<Future<?>> callers = new ArrayList<>();
      for (int limiter = 0; limiter < LIMITERS; limiter++) {
        Pool pool = new Pool(database().dataSource());
        pools.add(pool);
        RateLimiter own =
            SharedDatabase.of(pool.dataSource()).withMargin(Duration.ZERO).rateLimiter("test:acme");
        for (int caller = 0; caller < 3; caller++) {
          Random random = new Random(3L * limiter + caller);
          callers.add(
              threads.submit(
                  () -> {
                    while (server.arrived() < requests) {
                      request(own, budget, delay, random);
                    }
                    return null;
                  }));
        }
      }
      for (Future<?> caller : callers) {
        caller.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void request(RateLimiter limiter, Budget budget, Duration delay, Random random)
      throws Exception {
    try (RateLimiter.Permit permit = limiter.acquire(budget, Duration.ofMinutes(5))) {
      long start = System.nanoTime();
      travel(delay, random);
      server.arrive();
      travel(delay, random);
      roundTrips.addAndGet(System.nanoTime() - start);
    }
  }

  private static void travel(Duration delay, Random random) {
    LockSupport.parkNanos((long) (delay.toNanos() * random.nextDouble()));
  }
}
