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
    private final Samples wall = new Samples();
    private final Samples inside = new Samples();
    private final Samples cpu = new Samples();
    private final Samples peak = new Samples();
  }

  Results(List<Contestant> contestants) {
    contestants.forEach(contestant -> figures.put(contestant, new Figures()));
  }

  /** A program of ours prints how long the upload took it; curl has next to no start of its own. */
  void add(Contestant contestant, Run run) {
    Figures of = Objects.requireNonNull(figures.get(contestant));
    String printed = run.output().strip();
    of.wall.add(run.wallMillis() / 1000);
    of.inside.add(printed.isEmpty() ? run.wallMillis() / 1000 : Double.parseDouble(printed) / 1e9);
    of.cpu.add(run.cpuMillis() / 1000);
    of.peak.add(run.peakBytes() / MIB);
  }

  Table table() {
    Table table =
        new Table(
            "Contestant",
            "process s, median (p25)",
            "x curl",
            "upload alone s",
            "x curl",
            "CPU s",
            "x curl",
            "peak RSS MiB");
    Figures first = figures.values().iterator().next();
    figures.forEach(
        (contestant, of) ->
            table.row(
                contestant.title(),
                Table.number(of.wall.median(), 3) + " (" + Table.number(of.wall.p25(), 3) + ")",
                Table.number(of.wall.ratioTo(first.wall), 2),
                Table.number(of.inside.median(), 3),
                Table.number(of.inside.ratioTo(first.inside), 2),
                Table.number(of.cpu.median(), 3),
                Table.number(of.cpu.ratioTo(first.cpu), 2),
                Table.number(of.peak.median(), 0)));
    return table;
  }
}
