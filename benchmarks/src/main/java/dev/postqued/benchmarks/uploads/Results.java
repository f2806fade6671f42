package dev.postqued.benchmarks.uploads;

import dev.postqued.benchmarks.measure.Run;
import dev.postqued.benchmarks.measure.Samples;
import dev.postqued.benchmarks.measure.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The figures of all contestants; the first one is what the others are compared with. */
final class Results {

  private static final double MIB = 1 << 20;

  private final Map<Contestant, Figures> figures = new LinkedHashMap<>();

  private static final class Figures {
    private final Samples process = new Samples();
    private final Samples processCpu = new Samples();
    private final Samples warm = new Samples();
    private final Samples warmCpu = new Samples();
    private final Samples peak = new Samples();
  }

  Results(List<Contestant> contestants) {
    contestants.forEach(contestant -> figures.put(contestant, new Figures()));
  }

  /**
   * Takes the passes after the first one off the process: what is left is a program that starts,
   * uploads and ends. A program that makes one pass is as warm then as it gets.
   */
  void add(Contestant contestant, Run run) {
    Figures of = Objects.requireNonNull(figures.get(contestant));
    of.peak.add(run.peakBytes() / MIB);
    double wall = run.wallMillis() / 1000;
    double cpu = run.cpuMillis() / 1000;
    if (contestant.passes() == 1) {
      of.process.add(wall);
      of.warm.add(wall);
      of.processCpu.add(cpu);
      of.warmCpu.add(cpu);
      return;
    }
    String[] nanos = run.output().strip().split(" ", -1);
    of.process.add(wall - Double.parseDouble(nanos[0]) / 1e9);
    of.processCpu.add(cpu - Double.parseDouble(nanos[1]) / 1e9);
    of.warm.add(Double.parseDouble(nanos[2]) / 1e9);
    of.warmCpu.add(Double.parseDouble(nanos[3]) / 1e9);
  }

  Table table() {
    Table table =
        new Table(
            "Contestant",
            "warm: s, median (p25)",
            "x curl",
            "CPU s",
            "x curl",
            "whole process: s (p25)",
            "x curl",
            "CPU s",
            "x curl",
            "peak RSS MiB");
    Figures first = figures.values().iterator().next();
    figures.forEach(
        (contestant, of) ->
            table.row(
                contestant.title(),
                of.warm.medianAndP25(3),
                of.warm.timesMoreThan(first.warm),
                Table.number(of.warmCpu.median(), 3),
                of.warmCpu.timesMoreThan(first.warmCpu),
                of.process.medianAndP25(3),
                of.process.timesMoreThan(first.process),
                Table.number(of.processCpu.median(), 3),
                of.processCpu.timesMoreThan(first.processCpu),
                Table.number(of.peak.median(), 0)));
    return table;
  }
}
