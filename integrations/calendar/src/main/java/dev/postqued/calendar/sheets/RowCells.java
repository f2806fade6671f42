package dev.postqued.calendar.sheets;

import dev.postqued.calendar.sheets.Findings.Place;
import dev.postqued.calendar.sheets.Findings.Problem;
import dev.postqued.calendar.sheets.SheetFinding.Severity;

/** The cells of a row by column, and the findings about them. */
final class RowCells {

  private final Header header;
  private final RawRow row;
  private final Findings findings;
  private final int errorsBefore;

  RowCells(Header header, RawRow row, Findings findings) {
    this.header = header;
    this.row = row;
    this.findings = findings;
    this.errorsBefore = findings.errors();
  }

  Cell cell(Column column) {
    int index = header.index(column);
    return index < 0 ? Cell.BLANK : row.cell(index);
  }

  String text(Column column) {
    int index = header.index(column);
    return index < 0 ? "" : text(index);
  }

  String text(int index) {
    Cell cell = row.cell(index);
    if (cell.type() == Cell.Type.TEXT && cell.text().isEmpty()) {
      return "";
    }
    return CellTexts.read(
        cell,
        new CellTexts.Report() {
          @Override
          public void error(Problem problem) {
            report(Severity.ERROR, index, problem);
          }

          @Override
          public void warning(Problem problem) {
            report(Severity.WARNING, index, problem);
          }
        });
  }

  void error(Column column, String code, String problem, String remedy) {
    report(Severity.ERROR, header.index(column), new Problem(code, problem, remedy));
  }

  void warning(Column column, String code, String problem, String remedy) {
    report(Severity.WARNING, header.index(column), new Problem(code, problem, remedy));
  }

  void report(Severity severity, int index, Problem problem) {
    findings.add(severity, header.place(row.line(), index), row.cell(index).text(), problem);
  }

  void warnOfRow(Problem problem) {
    findings.add(Severity.WARNING, Place.row(row.line()), "", problem);
  }

  boolean hasErrors() {
    return findings.errors() > errorsBefore;
  }
}
