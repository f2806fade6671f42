package dev.postqued.benchmarks.uploads;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * Does the same again and again, first in a JVM that is cold and at last in one that is warm, and
 * prints what these two took.
 */
final class Passes {

  /** What is in between warms up: after two passes the JVM still compiles. */
  static final int COUNT = 6;

  private Passes() {}

  /** All of the uploads. */
  @FunctionalInterface
  interface Pass {
    void run() throws IOException, InterruptedException;
  }

  static void run(Pass pass) throws IOException, InterruptedException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    pass.run();
    long afterFirst = System.nanoTime();
    long cpuAfterFirst = system.getProcessCpuTime();
    for (int i = 2; i < COUNT; i++) {
      pass.run();
    }
    long beforeLast = System.nanoTime();
    long cpuBeforeLast = system.getProcessCpuTime();
    pass.run();
    long end = System.nanoTime();
    long cpuEnd = system.getProcessCpuTime();
    System.out.printf(
        "%d %d %d %d%n",
        end - afterFirst, cpuEnd - cpuAfterFirst, end - beforeLast, cpuEnd - cpuBeforeLast);
  }
}
