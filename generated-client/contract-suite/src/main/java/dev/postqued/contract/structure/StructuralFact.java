package dev.postqued.contract.structure;

import java.util.Comparator;
import java.util.List;

/** One thing a document says about the wire: which operation, where in it, and what. */
public record StructuralFact(String operation, String place, String statement)
    implements Comparable<StructuralFact> {

  /** Stands for the operation where a fact is of the whole document. */
  public static final String DOCUMENT = "(document)";

  private static final Comparator<StructuralFact> ORDER =
      Comparator.comparing(StructuralFact::operation)
          .thenComparing(StructuralFact::place)
          .thenComparing(StructuralFact::statement);

  /** Reads facts that were recorded as lines; empty lines and comments are passed over. */
  public static List<StructuralFact> read(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(row -> new StructuralFact(row[0], row[1], row[2]))
        .toList();
  }

  /** The fact as it is recorded. */
  public String line() {
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
