package dev.postqued.benchmarks.startup;

import dev.postqued.benchmarks.Options;
import dev.postqued.benchmarks.measure.ClassPath;
import dev.postqued.benchmarks.measure.Machine;
import dev.postqued.benchmarks.measure.Peer;
import dev.postqued.benchmarks.measure.Program;
import dev.postqued.benchmarks.measure.Run;
import dev.postqued.benchmarks.measure.Samples;
import dev.postqued.benchmarks.measure.Table;
import dev.postqued.benchmarks.servers.Server;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Starts a JVM for each contestant in turn, makes one call and ends it. */
public final class Startup {

  private static final String SHARED = "shared objects file";

  private final List<Starter> starters =
      List.of(
          new Starter("JDK HttpClient + Jackson", Peer.JDK, JdkMain.class),
          new Starter("PostQued for Java", Peer.POSTQUED, OursMain.class),
          new Starter("OkHttp + Jackson", Peer.OKHTTP, OkHttpMain.class),
          new Starter("no call at all", Peer.JDK, NothingMain.class));

  private final ClassPath classPath;
  private final Server server;

  private Startup(ClassPath classPath, Server server) {
    this.classPath = classPath;
    this.server = server;
  }

  private record Starter(String title, Peer peer, Class<?> main, Samples wall, Samples cpu) {
    Starter(String title, Peer peer, Class<?> main) {
      this(title, peer, main, new Samples(), new Samples());
    }
  }

  /** Prints its table. */
  public static void run(Options options, ClassPath classPath, PrintStream out) {
    String before = Machine.load();
    try (Server sink = Server.sink(classPath)) {
      Startup startup = new Startup(classPath, sink);
      startup.rounds(options.startRounds());
      out.printf(
          "%nFrom the start of a JVM to the first answer and its end, %d rounds, load %s to %s:%n%n%s",
          options.startRounds(), before, Machine.load(), startup.table());
    }
  }

  private void rounds(int rounds) {
    for (int round = 0; round <= rounds; round++) {
      List<Starter> order = new ArrayList<>(starters);
      Collections.rotate(order, round);
      for (Starter starter : order) {
        Run run = start(starter, List.of());
        if (round > 0) {
          starter.wall().add(run.wallMillis());
          starter.cpu().add(run.cpuMillis());
        }
      }
    }
  }

  private Run start(Starter starter, List<String> options) {
    Run run =
        Program.run(classPath.java(starter.peer(), options, starter.main()), server.environment());
    if (!run.output().contains("@yourusername")) {
      throw new IllegalStateException(starter.title() + " had no answer: " + run.output());
    }
    return run;
  }

  private Table table() {
    Table table =
        new Table(
            "Contestant",
            "wall ms, median (p25)",
            "x JDK",
            "CPU ms",
            "x JDK",
            "classes loaded",
            "of these from the JDK's archive");
    Starter first = starters.get(0);
    for (Starter starter : starters) {
      List<String> classes =
          start(starter, List.of("-Xlog:class+load:stdout"))
              .output()
              .lines()
              .filter(line -> line.contains(" source: "))
              .toList();
      long shared = classes.stream().filter(line -> line.contains(SHARED)).count();
      table.row(
          starter.title(),
          starter.wall().medianAndP25(0),
          starter.wall().timesMoreThan(first.wall()),
          Table.number(starter.cpu().median(), 0),
          starter.cpu().timesMoreThan(first.cpu()),
          Integer.toString(classes.size()),
          Long.toString(shared));
    }
    return table;
  }
}
