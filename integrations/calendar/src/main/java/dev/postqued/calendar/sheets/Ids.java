package dev.postqued.calendar.sheets;

import dev.postqued.calendar.sheets.Findings.Place;
import dev.postqued.calendar.sheets.Findings.Problem;
import dev.postqued.calendar.sheets.SheetFinding.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The ids of a sheet: each row has one, and no two have the same. */
final class Ids {

  /** A long number as a spreadsheet shows it. */
  private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d[.,]\\d+[eE]\\+\\d+");

  private final Header header;
  private final Findings findings;
  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<String> duplicates = new HashSet<>();

  Ids(Header header, Findings findings) {
    this.header = header;
    this.findings = findings;
  }

  /** Returns the id; blank if there is an error. */
  String read(RowCells row, int line) {
    String id = row.text(Column.ID).strip();
    if (row.cell(Column.ID).isBlank()) {
      row.error(
          Column.ID,
          "no-id",
          "the row has no id",
          "give each row an id of its own, such as teaser-1, and never change it afterwards");
    } else if (EXPONENT.matcher(id).matches()) {
      row.report(Severity.ERROR, header.index(Column.ID), CellTexts.tooLong(id));
    } else if (id.indexOf('\n') >= 0 || id.indexOf('\t') >= 0) {
      row.error(Column.ID, "id-of-lines", "the id has a line break or a tab", "remove it");
    } else if (!id.isEmpty()) {
      remember(id, line);
    }
    return id;
  }

  private void remember(String id, int line) {
    Integer first = lines.putIfAbsent(id, line);
    if (first == null) {
      return;
    }
    if (duplicates.add(id)) {
      report(id, first, line);
    }
    report(id, line, first);
  }

  private void report(String id, int line, int other) {
    Place place = header.place(line, header.index(Column.ID));
    findings.add(
        Severity.ERROR,
        place,
        id,
        new Problem(
            "duplicate-id",
            "lines "
                + Math.min(line, other)
                + " and "
                + Math.max(line, other)
                + " have the same id "
                + CellTexts.quoted(id),
            "give each row an id of its own"));
  }

  boolean isDuplicate(String id) {
    return duplicates.contains(id);
  }
}
