package dev.postqued.compatibility;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The runs on all class paths, those last that are refused.
 *
 * @param all each of them
 */
record Runs(List<Run> all) {
  private static final Path MODULE =
      Path.of(System.getProperty("repository.root"), "compatibility");

  /** Runs as many at once as there are cores. */
  static Runs sideBySide() throws Exception {
    Path target = MODULE.resolve("target");
    Path folder = Files.createDirectories(target.resolve("runs"));
    Path keyStore = KeyStores.create(folder);
    List<Callable<Run>> runs = new ArrayList<>();
    for (ClassPath classPath : ClassPath.all(MODULE.resolve("class-paths"))) {
      runs.add(() -> Run.of(classPath, target.resolve("classes"), keyStore, folder));
    }
    ExecutorService cores =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Run> all = new ArrayList<>();
      for (Future<Run> run : cores.invokeAll(runs)) {
        all.add(run.get());
      }
      all.sort(Comparator.comparing(run -> !run.classPath().works()));
      return new Runs(List.copyOf(all));
    } finally {
      cores.shutdownNow();
    }
  }

  Stream<Run> thatWork() {
    return all.stream().filter(run -> run.classPath().works());
  }

  Stream<Run> thatAreRefused() {
    return all.stream().filter(run -> !run.classPath().works());
  }

  /** The table of the documentation. */
  String table() {
    String header =
        Stream.of(Library.values())
            .map(Library::label)
            .collect(Collectors.joining(" | ", "| Class path | ", " | Result |\n"));
    String line = "|---".repeat(Library.values().length + 2) + "|\n";
    return header + line + all.stream().map(Runs::row).collect(Collectors.joining());
  }

  private static String row(Run run) {
    return Stream.of(Library.values())
        .map(run.report()::version)
        .collect(
            Collectors.joining(
                " | ", "| " + run.classPath().name() + " | ", " | " + result(run) + " |\n"));
  }

  private static String result(Run run) {
    Step step = run.report().step();
    if (step == Step.DONE) {
      return "works";
    }
    boolean isMeant = step == Step.BUILD_CLIENT && !run.classPath().works();
    return isMeant ? "refused by `build()`" : "fails: " + step;
  }

  /** How long each of them took. */
  String times() {
    return all.stream()
        .map(
            run ->
                String.format(
                    Locale.ROOT,
                    "%5.1f s  %s%n",
                    run.time().toMillis() / 1000.0,
                    run.classPath().name()))
        .collect(Collectors.joining());
  }
}
