package dev.postqued.benchmarks.uploads;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Does the same twice, in a JVM that is cold and then in one that is warm, and prints what that took. */
final class Passes {

  private Passes() {}

  /** All of the uploads. */
  @FunctionalInterface
  interface Pass {
    void run() throws IOException, InterruptedException;
  }

  static void run(Pass pass) throws IOException, InterruptedException {
    pass.run();
    long cold = System.nanoTime();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    pass.run();
    long end = System.nanoTime();
    System.out.printf("%d %d %d%n", end - cold, end - start, system.getProcessCpuTime() - cpu);
  }
}
