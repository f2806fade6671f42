package dev.postqued.engine.internal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.engine.MadeUpService;
import dev.postqued.limits.Budget;
import dev.postqued.limits.RateLimiter;
import dev.postqued.support.VirtualTime;
import dev.postqued.testkit.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thousand posts with their uploads and reads through the limiter, on a network that takes time. */
class SlotRateLimiterModelTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:17Z");
  private static final int POSTS = 1_000;
  private static final Budget UPLOADS = Budget.perMinute("uploads", 20);

  private final SandboxClock clock = SandboxClock.frozenAt(START);
  private final RateLimiter limiter =
      new SlotRateLimiter(MadeUpService.environment(new VirtualTime(clock)));
  private final Map<Budget, List<Instant>> arrivals = new HashMap<>();

  private void request(Budget budget, Random network) throws Exception {
    try (var permit = limiter.acquire(budget, Duration.ofDays(300))) {
      clock.advance(Duration.ofMillis(network.nextInt(300)));
      arrivals.computeIfAbsent(budget, c -> new ArrayList<>()).add(clock.instant());
      clock.advance(Duration.ofMillis(network.nextInt(300)));
    }
  }

  /** The most arrivals in any window that begins with one, as a server counts that slides. */
  private static int mostInASlidingWindow(List<Instant> arrivals) {
    int most = 0;
    for (int from = 0, to = 0; to < arrivals.size(); to++) {
      Instant end = arrivals.get(to);
      while (!end.isBefore(arrivals.get(from).plus(Duration.ofMinutes(1)))) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }

  /** The most arrivals in a window of the wall clock that begins so many seconds after the minute. */
  private static long mostInAFixedWindow(List<Instant> arrivals, int phase) {
    long most = 0;
    long count = 0;
    long current = Long.MIN_VALUE;
    for (Instant arrival : arrivals) {
      long window = Math.floorDiv(arrival.getEpochSecond() - phase, 60);
      count = window == current ? count + 1 : 1;
      current = window;
      most = Math.max(most, count);
    }
    return most;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noServerCountsMoreThanItsLimitAndThePublishLimitIsUsed(long seed) throws Exception {
    Random network = new Random(seed);
    for (int i = 0; i < POSTS; i++) {
      request(UPLOADS, network);
      request(UPLOADS, network);
      request(MadeUpService.POSTS, network);
      request(MadeUpService.READS, network);
    }
    for (Budget budget : arrivals.keySet()) {
      List<Instant> times = arrivals.get(budget);
      assertThat(mostInASlidingWindow(times))
          .isLessThanOrEqualTo(budget.windows().get(0).permits());
      for (int phase = 0; phase < 60; phase++) {
        assertThat(mostInAFixedWindow(times, phase))
            .isLessThanOrEqualTo(budget.windows().get(0).permits());
      }
    }
    double minutes = Duration.between(START, clock.instant()).toMillis() / 60_000.0;
    assertThat(POSTS / (minutes * MadeUpService.POSTS.windows().get(0).permits()))
        .isGreaterThanOrEqualTo(0.95);
  }
}
