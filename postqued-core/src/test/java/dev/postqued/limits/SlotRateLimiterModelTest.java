package dev.postqued.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.internal.call.SlotRateLimiter;
import dev.postqued.testkit.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thousand posts with their uploads and reads through the limiter, on a network that takes time. */
class SlotRateLimiterModelTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:17Z");
  private static final int POSTS = 1_000;

  private final SandboxClock clock = SandboxClock.frozenAt(START);
  private final RateLimiter limiter = new SlotRateLimiter(clock, clock::advance);
  private final Map<RateClass, List<Instant>> arrivals = new EnumMap<>(RateClass.class);

  private void request(RateClass rateClass, Random network) throws Exception {
    try (var permit = limiter.acquire(rateClass, Instant.MAX)) {
      clock.advance(Duration.ofMillis(network.nextInt(300)));
      arrivals.computeIfAbsent(rateClass, c -> new ArrayList<>()).add(clock.instant());
      clock.advance(Duration.ofMillis(network.nextInt(300)));
    }
  }

  /** The most arrivals in any window that begins with one, as a server counts that slides. */
  private static int mostInASlidingWindow(List<Instant> arrivals) {
    int most = 0;
    for (int from = 0, to = 0; to < arrivals.size(); to++) {
      Instant end = arrivals.get(to);
      while (!end.isBefore(arrivals.get(from).plus(RateClass.WINDOW))) {
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
      request(RateClass.UPLOAD, network);
      request(RateClass.UPLOAD, network);
      request(RateClass.PUBLISH, network);
      request(RateClass.READ, network);
    }
    for (RateClass rateClass : arrivals.keySet()) {
      List<Instant> times = arrivals.get(rateClass);
      assertThat(mostInASlidingWindow(times)).isLessThanOrEqualTo(rateClass.limit());
      for (int phase = 0; phase < 60; phase++) {
        assertThat(mostInAFixedWindow(times, phase)).isLessThanOrEqualTo(rateClass.limit());
      }
    }
    double minutes = Duration.between(START, clock.instant()).toMillis() / 60_000.0;
    assertThat(POSTS / (minutes * RateClass.PUBLISH.limit())).isGreaterThanOrEqualTo(0.95);
  }
}
