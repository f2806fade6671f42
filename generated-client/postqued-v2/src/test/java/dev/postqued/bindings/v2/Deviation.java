package dev.postqued.bindings.v2;

import dev.postqued.contract.structure.StructuralFact;
import java.util.List;
import java.util.regex.Pattern;

/** A difference from the vendor's document that is meant, with its reason; * stands for any text. */
record Deviation(Side side, String operation, String place, String statement, String reason) {

  enum Side {
    VENDOR_ONLY("vendor only"),
    OURS_ONLY("ours only");

    private final String text;

    Side(String text) {
      this.text = text;
    }
  }

  static List<Deviation> all() {
    return Document.lines("postqued-v2-deviations.tsv").stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(Deviation::parse)
        .toList();
  }

  private static Deviation parse(String[] columns) {
    if (columns.length != 5 || columns[4].isBlank()) {
      throw new AssertionError("not five columns: " + String.join(" ", columns));
    }
    Side side =
        columns[0].equals(Side.VENDOR_ONLY.text)
            ? Side.VENDOR_ONLY
            : columns[0].equals(Side.OURS_ONLY.text) ? Side.OURS_ONLY : null;
    if (side == null) {
      throw new AssertionError("no side: " + columns[0]);
    }
    return new Deviation(side, columns[1], columns[2], columns[3], columns[4]);
  }

  boolean excuses(Side onSide, StructuralFact fact) {
    return side == onSide
        && matches(operation, fact.operation())
        && matches(place, fact.place())
        && matches(statement, fact.statement());
  }

  private static boolean matches(String pattern, String text) {
    if (!pattern.contains("*")) {
      return pattern.equals(text);
    }
    return Pattern.matches(("\\Q" + pattern + "\\E").replace("*", "\\E.*\\Q"), text);
  }

  /** The row of this deviation in the README of the document. */
  String row() {
    return "| %s | `%s` | `%s` | `%s` | %s |"
        .formatted(side.text, operation, place, statement, reason);
  }

  @Override
  public String toString() {
    return row();
  }
}
