package dev.postqued.benchmarks.sandbox;

import dev.postqued.benchmarks.Benchmarks;
import dev.postqued.benchmarks.Options;
import dev.postqued.benchmarks.measure.ClassPath;
import dev.postqued.benchmarks.measure.Machine;
import dev.postqued.benchmarks.measure.Program;
import dev.postqued.benchmarks.measure.Run;
import dev.postqued.benchmarks.measure.Samples;
import dev.postqued.benchmarks.measure.Table;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Starts the sandbox and WireMock alone in turn, each in a JVM of its own. */
public final class SandboxStarts {

  private static final double MB = 1e6;

  private final List<Starter> starters =
      List.of(
          new Starter("WireMock alone", WireMockStart.class),
          new Starter("the sandbox", SandboxStart.class));

  private final ClassPath classPath;

  private SandboxStarts(ClassPath classPath) {
    this.classPath = classPath;
  }

  private record Starter(
      String title, Class<?> main, Samples first, Samples second, Samples cpu, Samples heap) {
    Starter(String title, Class<?> main) {
      this(title, main, new Samples(), new Samples(), new Samples(), new Samples());
    }

    void add(Run run) {
      TwoStarts starts = TwoStarts.parse(run.output());
      first.add(starts.firstMillis());
      second.add(starts.secondMillis());
      cpu.add(run.cpuMillis());
      heap.add(starts.heapBytes() / MB);
    }
  }

  /** Prints its table. */
  public static void run(Options options, ClassPath classPath, PrintStream out) {
    String before = Machine.load();
    SandboxStarts starts = new SandboxStarts(classPath);
    starts.rounds(options.startRounds());
    out.printf(
        "%nA JVM that starts the server twice, %d rounds, load %s to %s:%n%n%s",
        options.startRounds(), before, Machine.load(), starts.table());
  }

  private void rounds(int rounds) {
    for (int round = 0; round <= rounds; round++) {
      List<Starter> order = new ArrayList<>(starters);
      Collections.rotate(order, round);
      for (Starter starter : order) {
        Run run =
            Program.run(
                classPath.javaWithSandbox(List.of(Benchmarks.QUIET), starter.main()), Map.of());
        if (round > 0) {
          starter.add(run);
        }
      }
    }
  }

  private Table table() {
    Table table =
        new Table(
            "Server",
            "first start ms, median (p25)",
            "x WireMock",
            "second start ms",
            "CPU of both ms",
            "x WireMock",
            "heap in use MB");
    Starter alone = starters.get(0);
    for (Starter starter : starters) {
      table.row(
          starter.title(),
          starter.first().medianAndP25(0),
          starter.first().timesMoreThan(alone.first()),
          starter.second().medianAndP25(0),
          Table.number(starter.cpu().median(), 0),
          starter.cpu().timesMoreThan(alone.cpu()),
          Table.number(starter.heap().median(), 1));
    }
    return table;
  }
}
