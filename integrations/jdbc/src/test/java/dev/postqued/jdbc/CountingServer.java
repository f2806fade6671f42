package dev.postqued.jdbc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts requests as strict services do, in sliding windows and in fixed ones of every phase. */
final class CountingServer {

  private static final int PHASES = 50;

  private final List<Long> arrivals = new ArrayList<>();

  /** Takes note of a request that arrives now. */
  synchronized void arrive() {
    arrivals.add(System.nanoTime());
  }

  synchronized int arrived() {
    return arrivals.size();
  }

  /** Returns how many requests a service with sliding windows would have refused. */
  synchronized int overrunsOfSlidingWindows(int permits, Duration window) {
    int overruns = 0;
    for (int i = 0; i + permits < arrivals.size(); i++) {
      if (arrivals.get(i + permits) - arrivals.get(i) < window.toNanos()) {
        overruns++;
      }
    }
    return overruns;
  }

  /** Returns how many requests are too many in fixed windows, wherever these begin. */
  synchronized int overrunsOfFixedWindows(int permits, Duration window) {
    int overruns = 0;
    for (int phase = 0; phase < PHASES; phase++) {
      long start = arrivals.get(0) - window.toNanos() * phase / PHASES;
      long current = -1;
      int count = 0;
      for (long arrival : arrivals) {
        long number = (arrival - start) / window.toNanos();
        count = number == current ? count + 1 : 1;
        current = number;
        overruns += count > permits ? 1 : 0;
      }
    }
    return overruns;
  }

  /** Returns the mean time between a request and the one that follows it by as many as there are permits. */
  synchronized Duration meanCycle(int permits) {
    int cycles = arrivals.size() - permits;
    long sum = 0;
    for (int i = 0; i < cycles; i++) {
      sum += arrivals.get(i + permits) - arrivals.get(i);
    }
    return Duration.ofNanos(sum / cycles);
  }
}
