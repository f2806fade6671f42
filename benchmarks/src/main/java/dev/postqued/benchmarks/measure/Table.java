package dev.postqued.benchmarks.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A table in Markdown. */
public final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  /** Begins with the names of the columns. */
  public Table(String... head) {
    row(head);
    List<String> line = new ArrayList<>(Collections.nCopies(head.length, "--:"));
    line.set(0, "---");
    rows.add(line);
  }

  /** Adds a row. */
  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** A number with so many digits behind the point, the same in every country. */
  public static String number(double value, int digits) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append("| ").append(String.join(" | ", row)).append(" |\n");
    }
    return text.toString();
  }
}
