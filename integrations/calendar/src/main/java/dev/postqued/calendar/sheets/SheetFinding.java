package dev.postqued.calendar.sheets;

import java.nio.file.Path;

/**
 * What is wrong in a spreadsheet, and what would be right.
 *
 * @param code names the kind of finding, such as {@code duplicate-id}; it stays the same when the
 *     words change
 * @param severity whether the row can be used
 * @param file the spreadsheet
 * @param line the number of the row as the program shows it, or the line of a CSV file in which the
 *     row begins; from 1 on, 0 if the finding is about the file
 * @param column the name of the column as the header has it; empty if the finding is about a row
 * @param letter the letter of the column as the program shows it; empty if the finding is about a
 *     row
 * @param value the value of the cell, shortened to 200 characters; may be empty
 * @param problem what is wrong
 * @param remedy what would be right
 */
public record SheetFinding(
    String code,
    Severity severity,
    Path file,
    int line,
    String column,
    String letter,
    String value,
    String problem,
    String remedy) {

  private static final int SHOWN = 200;

  /** Shortens the value. */
  public SheetFinding {
    if (value.length() > SHOWN) {
      int end = Character.isHighSurrogate(value.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
      value = value.substring(0, end) + "...";
    }
  }

  /** Whether the row of a finding can be used. */
  public enum Severity {
    /** The row is not among {@link Sheet#rows()}. */
    ERROR,
    /** The row is used as the finding says. */
    WARNING
  }

  /** Returns the finding as one line: place, severity, column, problem and remedy. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file.toString());
    if (line > 0) {
      text.append(':').append(line);
    }
    text.append(severity == Severity.ERROR ? ": error: " : ": warning: ");
    if (!letter.isEmpty()) {
      text.append("column ").append(letter);
      if (!column.isBlank()) {
        text.append(" (").append(CellTexts.shortened(column)).append(')');
      }
      text.append(": ");
    }
    return text.append(problem).append("; ").append(remedy).toString();
  }
}
