package dev.postqued.calendar.sheets;

import dev.postqued.calendar.sheets.Findings.Place;
import dev.postqued.calendar.sheets.Findings.Problem;
import dev.postqued.calendar.sheets.SheetFinding.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column is which: the first row that is not blank. */
final class Header {

  private static final String COLUMNS =
      "id, time, zone, account, platform, files, caption, kind and option.NAME";

  private final List<String> names = new ArrayList<>();
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final Map<Integer, String> options = new LinkedHashMap<>();

  Header(Path file, RawRow row, Findings findings) {
    Map<Object, Integer> seen = new HashMap<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String name = row.cell(i).text();
      names.add(name);
      if (row.cell(i).type() == Cell.Type.NOT_DECODED) {
        findings.add(Severity.WARNING, place(row.line(), i), name, CellTexts.notDecoded(name));
      } else if (!name.isBlank()) {
        Integer before = seen.putIfAbsent(add(i, name, row.line(), findings), i);
        if (before != null) {
          throw new SheetException(file, twice(row.line(), before, i));
        }
      }
    }
    if (!columns.containsKey(Column.ID)) {
      throw new SheetException(file, withoutId(row.line()));
    }
  }

  private Object add(int index, String name, int line, Findings findings) {
    var column = Column.of(name);
    if (column.isPresent()) {
      columns.put(column.get(), index);
      return column.get();
    }
    var option = Column.option(name);
    if (option.isPresent()) {
      options.put(index, option.get());
      return Column.normalized(Column.OPTION + option.get());
    }
    findings.add(Severity.WARNING, place(line, index), name, unknown(name));
    return index;
  }

  private static Problem unknown(String name) {
    List<String> known = new ArrayList<>();
    for (Column column : Column.values()) {
      known.addAll(column.names());
    }
    List<String> near = NearMatch.of(name, known);
    String meant =
        near.isEmpty() ? "the columns are " + COLUMNS : "did you mean " + String.join(" or ", near);
    return new Problem(
        "unknown-column",
        "the column is not read, because no column is called " + CellTexts.quoted(name),
        meant + "; for an option of a platform write option." + CellTexts.shortened(name));
  }

  private String twice(int line, int first, int second) {
    return "has the same column twice: "
        + CellTexts.quoted(names.get(first))
        + " in column "
        + Column.letters(first)
        + " and "
        + CellTexts.quoted(names.get(second))
        + " in column "
        + Column.letters(second)
        + " of line "
        + line
        + ". Remove or rename one of them.";
  }

  private String withoutId(int line) {
    return "has no column \"id\": its first line that is not blank, line "
        + line
        + ", is "
        + CellTexts.quoted(String.join(" | ", names))
        + ". The first line must name the columns: "
        + COLUMNS
        + ".";
  }

  /** Returns the index of a column, or -1. */
  int index(Column column) {
    return columns.getOrDefault(column, -1);
  }

  /** Returns the names of options by the index of their column. */
  Map<Integer, String> options() {
    return options;
  }

  boolean hasName(int index) {
    return index < names.size() && !names.get(index).isBlank();
  }

  int size() {
    return names.size();
  }

  Place place(int line, int index) {
    return new Place(line, index < names.size() ? names.get(index) : "", Column.letters(index));
  }
}
