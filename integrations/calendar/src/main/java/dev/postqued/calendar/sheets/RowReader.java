package dev.postqued.calendar.sheets;

import dev.postqued.calendar.sheets.Findings.Problem;
import dev.postqued.calendar.sheets.SheetFinding.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes rows of what a file has: the first that is not blank is the header. */
final class RowReader implements RowSink {

  private final Path file;
  private final Path folder;
  private final SheetOptions options;
  private final Findings findings;
  private final boolean commas;
  private final Times times;
  private final List<Row> rows = new ArrayList<>();

  /** Accounts and platforms, which are the same in many rows. */
  private final Map<String, String> shared = new HashMap<>();

  private @Nullable Header header;
  private @Nullable Ids ids;
  private int read;

  /**
   * Makes a reader.
   *
   * @param commas whether the rows are lines of a CSV file
   */
  RowReader(Path file, SheetOptions options, Findings findings, boolean commas) {
    this.file = file;
    Path parent = file.getParent();
    this.folder = parent == null ? file.getFileSystem().getPath("") : parent;
    this.options = options;
    this.findings = findings;
    this.commas = commas;
    this.times = new Times(options);
  }

  @Override
  public boolean accept(RawRow row) {
    if (row.isBlank()) {
      return true;
    }
    if (header == null || ids == null) {
      header = new Header(file, row, findings);
      ids = new Ids(header, findings);
      return true;
    }
    if (++read > options.maxRows()) {
      throw new SheetException(
          file,
          "has more than "
              + options.maxRows()
              + " rows. Split it, or delete what is no post below the last one.");
    }
    add(row, header, ids);
    if (findings.isFull()) {
      findings.add(
          Severity.ERROR,
          Findings.Place.row(row.line()),
          "",
          new Problem(
              "too-many-findings",
              "there are " + Findings.MOST + " findings, and what follows is not read",
              "correct those above first"));
      return false;
    }
    return true;
  }

  private void add(RawRow raw, Header header, Ids ids) {
    RowCells row = new RowCells(header, raw, findings);
    String id = ids.read(row, raw.line());
    Instant time = times.read(row);
    String account = orDefault(row.text(Column.ACCOUNT), options.account());
    String platform = orDefault(row.text(Column.PLATFORM), options.platform());
    List<SheetFile> files = FileCells.read(row, folder);
    String caption = row.text(Column.CAPTION);
    PostKind kind = kind(row);
    Map<String, String> settings = settings(row, header);
    checkSurplus(row, raw, header);
    if (raw.hidden()) {
      row.warnOfRow(
          new Problem(
              "hidden-row",
              "the row is hidden in the spreadsheet, and is read",
              "delete it if it is not meant to be posted"));
    }
    if (!row.hasErrors()) {
      rows.add(new Row(raw.line(), id, time, account, platform, files, caption, kind, settings));
    }
  }

  private @Nullable String orDefault(String text, @Nullable String otherwise) {
    String stripped = text.strip();
    return stripped.isEmpty() ? otherwise : shared.computeIfAbsent(stripped, same -> same);
  }

  private PostKind kind(RowCells row) {
    String text = row.text(Column.KIND).strip();
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> options.kind();
      case "publish" -> PostKind.PUBLISH;
      case "draft" -> PostKind.DRAFT;
      default -> {
        List<String> near = NearMatch.of(text, List.of("publish", "draft"));
        row.error(
            Column.KIND,
            "unknown-kind",
            "no kind is called " + CellTexts.quoted(text),
            near.isEmpty() ? "write publish or draft" : "did you mean " + near.get(0) + "?");
        yield options.kind();
      }
    };
  }

  private static Map<String, String> settings(RowCells row, Header header) {
    Map<String, String> settings = new LinkedHashMap<>();
    header
        .options()
        .forEach(
            (index, name) -> {
              String text = row.text(index);
              if (!text.isBlank()) {
                settings.put(name, text.strip());
              }
            });
    return settings;
  }

  private void checkSurplus(RowCells row, RawRow raw, Header header) {
    for (int i = 0; i < raw.cells().size(); i++) {
      if (!header.hasName(i) && !raw.cell(i).isBlank()) {
        row.report(
            commas ? Severity.ERROR : Severity.WARNING,
            i,
            new Problem(
                "cell-without-column",
                "the header has no name above the cell, so it is not read",
                commas
                    ? "put a text that contains the delimiter between quotes, or name the column"
                    : "name the column, or delete the cell"));
        return;
      }
    }
  }

  /** Returns the rows without an error. */
  List<Row> rows() {
    if (header == null || ids == null) {
      throw new SheetException(
          file,
          findings.errors() > 0
              ? "has no header that can be read: " + findings.inOrder().get(0)
              : "has nothing but blank lines. Its first line must name the columns, one is id.");
    }
    Ids known = ids;
    return rows.stream().filter(row -> !known.isDuplicate(row.id())).toList();
  }
}
