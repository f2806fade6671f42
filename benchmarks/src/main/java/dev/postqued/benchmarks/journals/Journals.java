package dev.postqued.benchmarks.journals;

import dev.postqued.benchmarks.Options;
import dev.postqued.benchmarks.measure.ClassPath;
import dev.postqued.benchmarks.measure.Machine;
import dev.postqued.benchmarks.measure.Peer;
import dev.postqued.benchmarks.measure.Program;
import dev.postqued.benchmarks.measure.Samples;
import dev.postqued.benchmarks.measure.Table;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalScope;
import dev.postqued.journal.Step;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Opens a journal with the posts of a week at the limit of the service, in a JVM with 64 MiB. */
public final class Journals {

  private static final int POSTS = 100_000;
  private static final String SMALL = "-Xmx64m";

  private Journals() {}

  /** Prints its table. */
  public static void run(Options options, ClassPath classPath, PrintStream out) throws IOException {
    String load = Machine.load();
    Path folder = Files.createTempDirectory("journals");
    try {
      Path empty = folder.resolve("empty.journal");
      Path full = folder.resolve("full.journal");
      write(full);
      Samples ours = new Samples();
      Samples byHand = new Samples();
      double live = 0;
      for (int round = 0; round < options.startRounds(); round++) {
        String[] opened = opened(classPath, OpenMain.class, empty, full);
        ours.add(1000 * Double.parseDouble(opened[1]));
        live = Math.max(live, Double.parseDouble(opened[2]));
        byHand.add(1000 * Double.parseDouble(opened(classPath, ReadMain.class, empty, full)[1]));
      }
      Table table = new Table("100,000 finished posts", "ms, median (p25)", "x by hand", "MiB");
      table.row(
          "Journal.file", ours.medianAndP25(0), ours.timesMoreThan(byHand), Table.number(live, 1));
      table.row("lines into a map", byHand.medianAndP25(0), "1.00", "-");
      out.printf(
          "%nTo open a journal of %d MiB with %s, load %s:%n%n%s",
          Files.size(full) >> 20, SMALL, load, table);
    } finally {
      delete(folder);
    }
  }

  private static String[] opened(ClassPath classPath, Class<?> main, Path empty, Path full) {
    List<String> command = classPath.java(Peer.POSTQUED, List.of(SMALL), main);
    String output =
        Program.run(
                Stream.concat(command.stream(), Stream.of(empty.toString(), full.toString()))
                    .toList(),
                Map.of())
            .output();
    return output
        .lines()
        .filter(line -> line.startsWith("opened "))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(output))
        .split(" ");
  }

  /** As a client writes what is finished; without forcing each line it would take minutes. */
  private static void write(Path file) {
    JournalScope scope =
        new JournalScope("postqued", "https://api.postqued.com", "0123456789abcdef");
    Instant now = Instant.now();
    try (Journal journal = Journal.file(file, Unforced.environment())) {
      for (int i = 0; i < POSTS; i++) {
        journal.begin(
            new JournalEntry(
                scope,
                new IdempotencyKey(UUID.randomUUID().toString()),
                5,
                Step.ACCEPTED,
                new JournalEntry.Dates(now, now, null, now.plus(Duration.ofDays(7))),
                2,
                "{\"post\":\"XrY7u-Sl5mBjHn0lvS2Awg\",\"id\":\"" + UUID.randomUUID() + "\"}"));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
