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
    if (id >= 14 && id <= 17 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54) {
      return DATE;
    }
    if (id >= 18 && id <= 21 || id >= 32 && id <= 35 || id >= 45 && id <= 47) {
      return TIME;
    }
    return switch (id) {
      case 0 -> NumberFormats.GENERAL;
      case 1 -> "0";
      case 2 -> "0.00";
      case 22 -> DATE + " " + TIME;
      case 49 -> "@";
      case 57, 58 -> DATE;
      default -> "#,##0.00";
    };
  }
}
