package dev.postqued.calendar.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number formats of the cells of a workbook. */
final class Styles {

  static final long MOST_BYTES = 16L << 20;

  private static final String DATE = "yyyy-mm-dd";
  private static final String TIME = "h:mm:ss";

  private final List<String> formats = new ArrayList<>();

  Styles(@Nullable Xml xml) throws IOException {
    if (xml == null) {
      return;
    }
    try (xml) {
      Map<Integer, String> own = new HashMap<>();
      boolean ofCells = false;
      while (xml.next()) {
        if (xml.isStart("numFmt")) {
          own.put(xml.number("numFmtId", 0), xml.attribute("formatCode", NumberFormats.GENERAL));
        } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
          ofCells = xml.isStart("cellXfs");
        } else if (ofCells && xml.isStart("xf")) {
          int id = xml.number("numFmtId", 0);
          String code = own.get(id);
          formats.add(code == null ? builtIn(id) : code);
        }
      }
    }
  }

  /** Returns the format of a cell with this style. */
  String format(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormats.GENERAL;
  }

  /** The formats that a file names by number alone; what they show depends on the language. */
  private static String builtIn(int id) {
    return switch (id) {
      case 0 -> NumberFormats.GENERAL;
      case 1 -> "0";
      case 2 -> "0.00";
      case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> DATE;
      case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47 -> TIME;
      case 22 -> DATE + " " + TIME;
      case 49 -> "@";
      default -> "#,##0.00";
    };
  }
}
