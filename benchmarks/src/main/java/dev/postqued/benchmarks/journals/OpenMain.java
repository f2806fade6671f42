package dev.postqued.benchmarks.journals;

import dev.postqued.journal.Journal;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;

/** Opens an empty journal and one with many posts, and prints what the second takes. */
final class OpenMain {

  private static final double MIB = 1 << 20;

  private OpenMain() {}

  public static void main(String[] arguments) {
    try (Journal empty = Journal.file(Path.of(arguments[0]))) {
      long before = live();
      long start = System.nanoTime();
      try (Journal full = Journal.file(Path.of(arguments[1]))) {
        double seconds = (System.nanoTime() - start) / 1e9;
        double mib = (live() - before) / MIB;
        System.out.printf(Locale.ROOT, "opened %.3f %.1f%n", seconds, mib);
        if (full.equals(empty)) {
          throw new IllegalStateException("one journal in place of two");
        }
      }
    }
  }

  /** Bytes in use after collections that leave nothing more to collect. */
  private static long live() {
    for (int i = 0; i < 4; i++) {
      ManagementFactory.getMemoryMXBean().gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
