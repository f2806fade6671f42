package dev.postqued.benchmarks.uploads;

import dev.postqued.benchmarks.Options;
import dev.postqued.benchmarks.measure.ClassPath;
import dev.postqued.benchmarks.measure.Machine;
import dev.postqued.benchmarks.measure.Program;
import dev.postqued.benchmarks.measure.Run;
import dev.postqued.benchmarks.measure.Table;
import dev.postqued.benchmarks.servers.Server;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Uploads with every contestant in turn, again and again. */
public final class Uploads {

  private static final double MIB = 1 << 20;

  private final Options options;
  private final ClassPath classPath;
  private final PrintStream out;
  private final Path folder;
  private final Sessions sessions = new Sessions();

  private Uploads(Options options, ClassPath classPath, PrintStream out, Path folder) {
    this.options = options;
    this.classPath = classPath;
    this.out = out;
    this.folder = folder;
  }

  /** Prints its tables. What it writes to disk is gone afterwards. */
  public static void run(Options options, ClassPath classPath, PrintStream out) throws IOException {
    Path folder = Files.createTempDirectory(options.folder(), "postqued-benchmarks-");
    try {
      new Uploads(options, classPath, out, folder).run();
    } finally {
      Files.deleteIfExists(folder.resolve("curl.txt"));
      Files.deleteIfExists(folder.resolve("plan.txt"));
      Files.delete(folder);
    }
  }

  private void run() throws IOException {
    try (Server sink = Server.sink(classPath)) {
      rounds(sink, "a sink on this machine");
      largeInSmallHeap(sink);
    }
    try (Server sandbox = Server.sandbox(classPath, folder)) {
      rounds(sandbox, "the sandbox, S3 with signatures");
    }
  }

  private void rounds(Server server, String where) throws IOException {
    List<Contestant> one = new ArrayList<>(List.of(Contestant.CURL, Contestant.OURS));
    one.addAll(Contestant.PEERS);
    List<Contestant> many = new ArrayList<>(one);
    many.add(1, Contestant.CURL_PARALLEL);
    many.add(2, Contestant.OURS_ASYNC);
    rounds(server, where, Workload.random(folder, 1, options.quick() ? 64 : 1024), one);
    int count = options.quick() ? 10 : 100;
    rounds(server, where, Workload.random(folder, count, options.quick() ? 1 : 10), many);
  }

  private void rounds(Server server, String where, Workload workload, List<Contestant> contestants)
      throws IOException {
    Results results = new Results(contestants);
    String before = Machine.load();
    try {
      // The first round warms up the server and the page cache.
      for (int round = 0; round <= options.uploadRounds(); round++) {
        List<Contestant> order = new ArrayList<>(contestants);
        Collections.rotate(order, round);
        for (Contestant contestant : order) {
          Run run = once(server, contestant, workload);
          if (round > 0) {
            results.add(contestant, run);
          }
        }
      }
    } finally {
      workload.delete();
    }
    out.printf(
        "%nUpload of %s to %s, %d rounds, load %s to %s:%n%n%s",
        workload.title(), where, options.uploadRounds(), before, Machine.load(), results.table());
  }

  private Run once(Server server, Contestant contestant, Workload workload) throws IOException {
    Path plan = folder.resolve("plan.txt");
    Plan.write(plan, sessions.open(server, workload.files()));
    Run run = Program.run(contestant.command().of(classPath, plan), server.environment());
    long arrived = server.takeBytes();
    long due = contestant.passes() * workload.bytes();
    if (arrived != due) {
      throw new IllegalStateException(contestant.title() + " sent " + arrived + " bytes of " + due);
    }
    return run;
  }

  private void largeInSmallHeap(Server sink) throws IOException {
    Contestant small = Contestant.ours("-Xmx32m", "sync", List.of("-Xmx32m"));
    Workload workload = Workload.sparse(folder, options.quick() ? 512 : 4096);
    try {
      Run run = once(sink, small, workload);
      out.printf("%nUpload of %s with -Xmx32m, twice:%n%n", workload.title());
      out.print(
          new Table("Contestant", "result", "wall s", "CPU s", "peak RSS MiB")
              .row(
                  Contestant.OURS.title(),
                  "all bytes arrived",
                  Table.number(run.wallMillis() / 1000, 2),
                  Table.number(run.cpuMillis() / 1000, 2),
                  Table.number(run.peakBytes() / MIB, 0)));
    } finally {
      workload.delete();
    }
  }
}
