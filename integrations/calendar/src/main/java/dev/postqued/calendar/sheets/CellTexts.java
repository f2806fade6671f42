package dev.postqued.calendar.sheets;

import dev.postqued.calendar.sheets.Findings.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** The text that a cell shows, or why it cannot be told. */
final class CellTexts {

  /** What a cell of Excel can hold. */
  static final int LONGEST = 32_767;

  private static final int SHOWN = 60;

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  /** UTF-8 that was read as Windows-1252: an accented letter became two characters. */
  private static final Pattern GARBLED =
      Pattern.compile(
          "\u00C3[\u0080-\u00BF\u0178\u0153\u017E\u201E\u2013\u2014]|\u00E2\u20AC|\u00F0\u0178");

  private CellTexts() {}

  /** Receives what is wrong with a cell. */
  interface Report {
    void error(Problem problem);

    void warning(Problem problem);
  }

  /** Returns the text with {@code \n} as line break; blank if there is an error. */
  static String read(Cell cell, Report report) {
    return switch (cell.type()) {
      case TEXT -> text(cell.text(), report);
      case NUMBER -> number(cell, report);
      case BOOLEAN -> cell.text().equals("1") ? "TRUE" : "FALSE";
      case ERROR -> failed(report, failedFormula(cell.text()));
      case NOT_CALCULATED -> failed(report, NOT_CALCULATED);
      case NOT_DECODED -> failed(report, notDecoded(cell.text()));
    };
  }

  private static String failed(Report report, Problem problem) {
    report.error(problem);
    return "";
  }

  private static String text(String text, Report report) {
    if (text.length() > LONGEST) {
      return failed(
          report,
          new Problem(
              "long-cell",
              "the cell has more than " + LONGEST + " characters",
              "write a shorter text; a cell of Excel holds no more either"));
    }
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    boolean ascii = true;
    for (int i = 0; i < lines.length(); i++) {
      char c = lines.charAt(i);
      ascii &= c < 0x80;
      if (c == '\uFFFD' || (c < ' ' && c != '\n' && c != '\t')) {
        return failed(report, unwanted(c, i + 1));
      }
    }
    if (!ascii && GARBLED.matcher(lines).find()) {
      report.warning(
          new Problem(
              "garbled-text",
              "the text looks like UTF-8 that was read as Windows-1252: " + quoted(lines),
              "if it is wrong in the spreadsheet too, import the original again as UTF-8"));
    }
    return lines;
  }

  private static Problem unwanted(char c, int position) {
    if (c == '\uFFFD') {
      return new Problem(
          "lost-character",
          "character " + position + " was lost when the file was saved, and is \uFFFD now",
          "type the character again, and save as CSV UTF-8 or XLSX");
    }
    return new Problem(
        "control-character",
        String.format(
            Locale.ROOT, "character %d is the control character U+%04X", position, (int) c),
        "delete it");
  }

  private static String number(Cell cell, Report report) {
    BigDecimal number = new BigDecimal(cell.text());
    if (NumberFormats.hasDate(cell.format()) || NumberFormats.hasTime(cell.format())) {
      return failed(
          report,
          new Problem(
              "date-as-text",
              "the cell is a date with the format " + quoted(cell.format()) + ", not a text",
              "format the cell as text, and type again what it is to say"));
    }
    if (NumberFormats.isTooLong(number)) {
      return failed(report, tooLong(cell.text()));
    }
    return NumberFormats.shown(number, cell.format())
        .orElseGet(
            () ->
                failed(
                    report,
                    new Problem(
                        "number-as-text",
                        "the cell is the number "
                            + shortened(cell.text())
                            + " with the format "
                            + quoted(cell.format())
                            + ", and what that shows depends on the program",
                        "format the cell as text, and type again what it is to say")));
  }

  static Problem tooLong(String number) {
    return new Problem(
        "long-number",
        "the spreadsheet has made a number of it, "
            + shortened(number)
            + ", and has lost digits after the 15th",
        "format the column as text, and type the value again");
  }

  private static Problem failedFormula(String error) {
    return new Problem(
        "formula-error",
        "the formula of the cell fails with " + error,
        "correct the formula, or replace it by its value");
  }

  private static final Problem NOT_CALCULATED =
      new Problem(
          "formula-without-value",
          "the file has a formula for the cell, and no value",
          "open the file in a spreadsheet program and save it, so that it calculates the value");

  static Problem notDecoded(String bytes) {
    int first = 0;
    while (bytes.charAt(first) < 0x80) {
      first++;
    }
    int end = first;
    while (end < bytes.length() && end < first + 8 && bytes.charAt(end) >= 0x80) {
      end++;
    }
    String hex =
        HexFormat.ofDelimiter(" ")
            .withUpperCase()
            .formatHex(bytes.substring(first, end).getBytes(StandardCharsets.ISO_8859_1));
    return new Problem(
        "not-utf-8",
        "the file is not UTF-8, and nothing says which characters the bytes "
            + hex
            + " at character "
            + (first + 1)
            + " of the cell are",
        "save as \"CSV UTF-8\" (Excel), with the character set \"Unicode (UTF-8)\" (LibreOffice), or"
            + " as XLSX; or state the charset, such as windows-1252, if you know it");
  }

  static String shortened(String text) {
    // A finding is one line, and nothing in it controls a terminal.
    String stripped = CONTROL.matcher(text).replaceAll(" ").strip();
    if (stripped.length() <= SHOWN) {
      return stripped;
    }
    int end = Character.isHighSurrogate(stripped.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return stripped.substring(0, end) + "...";
  }

  static String quoted(String text) {
    return '"' + shortened(text) + '"';
  }
}
