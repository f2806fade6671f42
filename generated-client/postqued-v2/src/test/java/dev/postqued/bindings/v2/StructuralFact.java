package dev.postqued.bindings.v2;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** One thing a document says about the wire: which operation, where in it, and what. */
record StructuralFact(String operation, String place, String statement)
    implements Comparable<StructuralFact> {

  static final String DOCUMENT = "(document)";

  private static final Comparator<StructuralFact> ORDER =
      Comparator.comparing(StructuralFact::operation)
          .thenComparing(StructuralFact::place)
          .thenComparing(StructuralFact::statement);

  /** Reads the facts of the vendor's document. */
  static List<StructuralFact> ofTheVendor() {
    return table("/postqued-v2-vendor-facts.tsv").stream()
        .map(row -> new StructuralFact(row[0], row[1], row[2]))
        .toList();
  }

  static List<String[]> table(String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                requireNonNull(StructuralFact.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String line() {
    return String.join("\t", operation, place, statement);
  }

  @Override
  public int compareTo(StructuralFact other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return operation + " | " + place + " | " + statement;
  }
}
