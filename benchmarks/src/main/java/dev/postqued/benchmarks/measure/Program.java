package dev.postqued.benchmarks.measure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. Bash counts its time, which Java cannot do for another process. */
public final class Program {

  private static final String SCRIPT =
      "exec 3>&2; TIMEFORMAT='%3R %3U %3S'; { time \"$@\" 2>&3; } 2>\"$0\"";

  private static final int LOOK_EVERY_MILLIS = 20;
  private static final long KIB = 1024;

  private Program() {}

  /**
   * Runs it.
   *
   * @param command the program and its arguments
   * @param environment added to the environment of this process
   * @throws IllegalStateException if it ends with another status than 0
   */
  public static Run run(List<String> command, Map<String, String> environment) {
    try {
      Path times = Files.createTempFile("postqued-times-", ".txt");
      Path output = Files.createTempFile("postqued-output-", ".txt");
      Path errors = Files.createTempFile("postqued-errors-", ".txt");
      try {
        return run(command, environment, new Streams(times, output, errors));
      } finally {
        Files.delete(times);
        Files.delete(output);
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new IllegalStateException(command.get(0) + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Where a program writes to: files, so that nobody has to read while it runs. */
  private record Streams(Path times, Path output, Path errors) {}

  private static Run run(List<String> command, Map<String, String> environment, Streams streams)
      throws IOException, InterruptedException {
    List<String> timed = new ArrayList<>(List.of("bash", "-c", SCRIPT, streams.times().toString()));
    timed.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(timed)
            .redirectError(streams.errors().toFile())
            .redirectOutput(streams.output().toFile())
            .redirectInput(new File("/dev/null"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(environment);
    Process process = builder.start();
    double peak = watch(process);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "%s ended with %d: %s"
              .formatted(
                  String.join(" ", command),
                  process.exitValue(),
                  Files.readString(streams.errors())));
    }
    String[] figures = Files.readString(streams.times()).strip().split(" ", -1);
    double cpu = Double.parseDouble(figures[1]) + Double.parseDouble(figures[2]);
    return new Run(
        1000 * Double.parseDouble(figures[0]),
        1000 * cpu,
        peak,
        Files.readString(streams.output()));
  }

  /** Waits for its end and returns the most memory that was seen. */
  private static double watch(Process process) throws InterruptedException {
    double peak = Double.NaN;
    try {
      int pause = 1;
      while (!process.waitFor(pause, TimeUnit.MILLISECONDS)) {
        double seen = peakBytes(process);
        peak = Double.isNaN(seen) ? peak : seen;
        pause = Math.min(2 * pause, LOOK_EVERY_MILLIS);
      }
      return peak;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** The high-water mark of the only child of bash. */
  private static double peakBytes(Process bash) {
    return bash.children().findFirst().map(Program::highWaterMark).orElse(Double.NaN);
  }

  private static double highWaterMark(ProcessHandle process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> KIB * Double.parseDouble(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      // It has ended in between.
      return Double.NaN;
    }
  }
}
