package dev.postqued.calendar.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a worksheet. */
final class Worksheet {

  private static final int MOST_LETTERS = 3;

  /** A double has fewer digits, before and behind the point. */
  private static final int MOST_SCALE = 400;

  private final Path file;
  private final Xml xml;
  private final List<String> sharedStrings;
  private final Styles styles;
  private final boolean from1904;

  Worksheet(Path file, Xml xml, List<String> sharedStrings, Styles styles, boolean from1904) {
    this.file = file;
    this.xml = xml;
    this.sharedStrings = sharedStrings;
    this.styles = styles;
    this.from1904 = from1904;
  }

  static List<String> sharedStrings(@Nullable Xml xml) throws IOException {
    List<String> strings = new ArrayList<>();
    if (xml != null) {
      try (xml) {
        while (xml.next()) {
          if (xml.isStart("si")) {
            strings.add(Strings.rich(xml, "si"));
          }
        }
      }
    }
    return strings;
  }

  void read(RowSink sink) {
    int line = 0;
    while (xml.next() && !xml.isEnd("sheetData")) {
      if (xml.isStart("row")) {
        line = xml.number("r", line + 1);
        boolean hidden = xml.isTrue("hidden");
        if (!sink.accept(new RawRow(line, cells(line), hidden))) {
          return;
        }
      }
    }
    // To the end, where the checksum is compared.
    boolean more = true;
    while (more) {
      more = xml.next();
    }
  }

  private List<Cell> cells(int line) {
    List<Cell> cells = new ArrayList<>();
    int next = 0;
    while (xml.next() && !xml.isEnd("row")) {
      if (!xml.isStart("c")) {
        continue;
      }
      int index = index(xml.attribute("r"), next);
      next = index + 1;
      Cell cell = cell();
      if (cell.isBlank()) {
        continue;
      }
      if (index >= CsvFile.MOST_COLUMNS) {
        throw new SheetException(
            file, "has more than " + CsvFile.MOST_COLUMNS + " columns in line " + line + ".");
      }
      while (cells.size() <= index) {
        cells.add(Cell.BLANK);
      }
      cells.set(index, cell);
    }
    return cells;
  }

  private static int index(@Nullable String address, int next) {
    if (address == null) {
      return next;
    }
    int index = 0;
    for (int i = 0; i < Math.min(address.length(), MOST_LETTERS + 1); i++) {
      char c = address.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      index = index * 26 + (c - 'A' + 1);
    }
    return index == 0 ? next : index - 1;
  }

  private Cell cell() {
    String type = xml.attribute("t", "n");
    String format = styles.format(xml.number("s", -1));
    boolean formula = false;
    String value = null;
    while (xml.next() && !xml.isEnd("c")) {
      if (xml.isStart("f")) {
        formula = true;
        String unused = xml.text();
      } else if (xml.isStart("v")) {
        value = xml.text();
      } else if (xml.isStart("is")) {
        value = Strings.rich(xml, "is");
      }
    }
    if (value == null || (value.isEmpty() && type.equals("n"))) {
      return formula && !type.equals("str")
          ? new Cell(Cell.Type.NOT_CALCULATED, "", format)
          : Cell.BLANK;
    }
    return cell(type, value, format);
  }

  private Cell cell(String type, String value, String format) {
    return switch (type) {
      case "s" -> Cell.text(shared(value));
      case "str" -> Cell.text(Strings.unescaped(value));
      case "inlineStr", "d" -> Cell.text(value);
      case "b" -> new Cell(Cell.Type.BOOLEAN, value, format);
      case "e" -> new Cell(Cell.Type.ERROR, value, format);
      case "n" -> new Cell(Cell.Type.NUMBER, number(value, format), format);
      default -> throw xml.damaged(new IOException("cell of the type " + type));
    };
  }

  private String shared(String index) {
    try {
      return sharedStrings.get(Integer.parseInt(index.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw xml.damaged(e);
    }
  }

  private String number(String text, String format) {
    try {
      BigDecimal number = new BigDecimal(text.strip());
      if (Math.abs((long) number.scale()) > MOST_SCALE || number.precision() > MOST_SCALE) {
        throw new NumberFormatException("number out of range: " + CellTexts.shortened(text));
      }
      boolean shifted = from1904 && NumberFormats.hasDate(format);
      return shifted
          ? number.add(BigDecimal.valueOf(LocalTimes.DAYS_TO_1904)).toString()
          : number.toString();
    } catch (NumberFormatException e) {
      throw xml.damaged(e);
    }
  }
}
