package dev.postqued.benchmarks.sandbox;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * A server that a program starts twice, as two test classes do.
 *
 * @param firstMillis how long the first start took, which loads the classes
 * @param secondMillis how long the second one took
 * @param heapBytes what is in use of the heap while the first one runs, after a collection
 */
record TwoStarts(double firstMillis, double secondMillis, double heapBytes) {

  private static final double NANOS_PER_MILLI = 1e6;

  /** Measures, and prints what {@link #parse} reads. */
  static void print(Callable<? extends AutoCloseable> server) throws Exception {
    double first;
    double heap;
    long begin = System.nanoTime();
    try (AutoCloseable running = server.call()) {
      first = (System.nanoTime() - begin) / NANOS_PER_MILLI;
      heap = heapInUse();
    }
    begin = System.nanoTime();
    try (AutoCloseable running = server.call()) {
      double second = (System.nanoTime() - begin) / NANOS_PER_MILLI;
      System.out.printf(Locale.ROOT, "%.1f %.1f %.0f of %s%n", first, second, heap, running);
    }
  }

  static TwoStarts parse(String printed) {
    String[] figures = printed.split(" ", 4);
    return new TwoStarts(
        Double.parseDouble(figures[0]),
        Double.parseDouble(figures[1]),
        Double.parseDouble(figures[2]));
  }

  private static double heapInUse() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
