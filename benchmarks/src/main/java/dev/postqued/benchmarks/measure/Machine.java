package dev.postqued.benchmarks.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on. */
public final class Machine {

  private Machine() {}

  /** One line: processors, system, JDK and how busy the machine is. */
  public static String describe() {
    return "%d x %s, %s %s, JDK %s (%s), load %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            processor(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version(),
            System.getProperty("java.vendor"),
            load());
  }

  /** How many processes wanted a processor during the last minute. */
  public static String load() {
    return Table.number(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), 1);
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
