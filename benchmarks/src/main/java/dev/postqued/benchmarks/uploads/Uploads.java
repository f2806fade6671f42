package dev.postqued.benchmarks.uploads;

import dev.postqued.benchmarks.Options;
import dev.postqued.benchmarks.measure.ClassPath;
import dev.postqued.benchmarks.measure.Machine;
import dev.postqued.benchmarks.measure.Program;
import dev.postqued.benchmarks.measure.Run;
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

  /** Uploads to the sink, and prints its tables. */
  public static void toSink(Options options, ClassPath classPath, PrintStream out)
      throws IOException {
    inFolder(
        options,
        classPath,
        out,
        uploads -> {
          try (Server sink = Server.sink(classPath)) {
            uploads.rounds(sink, "a sink on this machine");
            uploads.largeInSmallHeap(sink);
          }
        });
  }

  /** Uploads to the sandbox, and prints its tables. */
  public static void toSandbox(Options options, ClassPath classPath, PrintStream out)
      throws IOException {
    inFolder(
        options,
        classPath,
        out,
        uploads -> {
          try (Server sandbox = Server.sandbox(classPath, uploads.folder)) {
            uploads.rounds(sandbox, "the sandbox, S3 with signatures");
          }
        });
  }

  @FunctionalInterface
  private interface Work {
    void with(Uploads uploads) throws IOException;
  }

  /** What is written to disk is gone afterwards. */
  private static void inFolder(Options options, ClassPath classPath, PrintStream out, Work work)
      throws IOException {
    Path folder = Files.createTempDirectory(options.folder(), "postqued-benchmarks-");
    try {
      work.with(new Uploads(options, classPath, out, folder));
    } finally {
      Files.deleteIfExists(folder.resolve("curl.txt"));
      Files.deleteIfExists(folder.resolve("plan.txt"));
      Files.delete(folder);
    }
  }

  private void rounds(Server server, String where) throws IOException {
    List<Contestant> one = new ArrayList<>(List.of(Contestant.CURL, Contestant.OURS));
    one.addAll(Contestant.PEERS);
    List<Contestant> many = new ArrayList<>(one);
    many.add(1, Contestant.CURL_PARALLEL);
    many.add(2, Contestant.OURS_ASYNC);
    many.add(3, Contestant.OURS_LIST);
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
    Contestant small =
        Contestant.ours(Contestant.OURS.title() + ", -Xmx32m", "sync", List.of("-Xmx32m"));
    Workload workload = Workload.sparse(folder, options.quick() ? 512 : 4096);
    Results results = new Results(List.of(Contestant.CURL, small));
    try {
      results.add(Contestant.CURL, once(sink, Contestant.CURL, workload));
      results.add(small, once(sink, small, workload));
    } finally {
      workload.delete();
    }
    out.printf(
        "%nUpload of %s in a small heap, all bytes arrived:%n%n%s",
        workload.title(), results.table());
  }
}
