package dev.postqued.calendar.sheets;

import java.nio.file.Path;
import java.util.List;

/**
 * A spreadsheet with one post in each row: CSV or XLSX, told apart by what is in the file. The
 * first line that is not blank names the columns. Immutable.
 */
public final class Sheet {

  private final Path file;
  private final List<Row> rows;
  private final List<SheetFinding> findings;

  private Sheet(Path file, List<Row> rows, List<SheetFinding> findings) {
    this.file = file;
    this.rows = rows;
    this.findings = findings;
  }

  /**
   * Reads a spreadsheet.
   *
   * @throws SheetException if the file cannot be read as a spreadsheet
   */
  public static Sheet read(Path file) {
    return read(file, SheetOptions.defaults());
  }

  /**
   * Reads a spreadsheet.
   *
   * @throws SheetException if the file cannot be read as a spreadsheet
   */
  public static Sheet read(Path file, SheetOptions options) {
    FileType type = FileType.of(file);
    Findings findings = new Findings(file);
    RowReader reader = new RowReader(file, options, findings, type == FileType.TEXT);
    if (type == FileType.TEXT) {
      new CsvFile(file, options).read(reader, findings);
    } else {
      XlsxFile.read(file, options, reader, findings);
    }
    return new Sheet(file, reader.rows(), findings.inOrder());
  }

  /** Returns the file. */
  public Path file() {
    return file;
  }

  /** Returns the rows without an error, in the order of the file. */
  public List<Row> rows() {
    return rows;
  }

  /** Returns all findings by line; each row that is not among the rows has an error. */
  public List<SheetFinding> findings() {
    return findings;
  }

  /** Returns whether a finding is an error, so that rows are missing. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(f -> f.severity() == SheetFinding.Severity.ERROR);
  }

  @Override
  public String toString() {
    return file + ": " + rows.size() + " rows, " + findings.size() + " findings";
  }
}
