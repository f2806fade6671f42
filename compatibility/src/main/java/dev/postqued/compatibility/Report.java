package dev.postqued.compatibility;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What happened in one JVM, as a file. It is written at every step: a JVM that dies leaves its last one. */
final class Report {
  private final Path file;
  private final Properties lines = new Properties();

  Report(Path file) {
    this.file = file;
  }

  void step(Step step) {
    put("step", step.name());
  }

  void version(Library library, String version) {
    put(library.name(), version);
  }

  void error(Throwable error) {
    put("error", error.toString());
  }

  private void put(String key, String value) {
    lines.setProperty(key, value);
    try (Writer writer = Files.newBufferedWriter(file)) {
      lines.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Report read(Path file) throws IOException {
    Report report = new Report(file);
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        report.lines.load(reader);
      }
    }
    return report;
  }

  /** The step that it came to. */
  Step step() {
    return Step.valueOf(lines.getProperty("step", Step.START.name()));
  }

  String version(Library library) {
    return lines.getProperty(library.name(), "");
  }

  /** What that step threw, as text. */
  @Nullable String error() {
    return lines.getProperty("error");
  }
}
