package dev.postqued.contract;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One statement about the API, and whether a source documents it. */
record Fact(String kind, String subject, String statement, String standing) {

  /**
   * Reads the table that was written by hand from the sources.
   *
   * @return no facts for an API without a table
   */
  static List<Fact> table(String api) {
    ClassLoader loader = requireNonNull(Thread.currentThread().getContextClassLoader());
    InputStream table = loader.getResourceAsStream(api + "-facts.tsv");
    if (table == null) {
      return List.of();
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Fact::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fact parse(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 4) {
      throw new IllegalArgumentException("not four columns: " + line);
    }
    return new Fact(columns[0], columns[1], columns[2], columns[3]);
  }

  @Override
  public String toString() {
    return kind + " " + subject + ": " + statement + " (" + standing + ")";
  }
}
