package dev.postqued.benchmarks.calls;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What this JVM has used so far. */
final class Meter {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Meter() {}

  /**
   * A reading.
   *
   * @param nanos the time
   * @param cpuNanos on all processors
   * @param bytes allocated by all threads that are alive; a client's own threads count for it
   */
  record Reading(long nanos, long cpuNanos, long bytes) {}

  static Reading read() {
    long bytes = 0;
    for (long allocated : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
      bytes += Math.max(allocated, 0);
    }
    return new Reading(System.nanoTime(), SYSTEM.getProcessCpuTime(), bytes);
  }
}
