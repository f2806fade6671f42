package dev.postqued.calendar.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads texts of an XLSX file. */
final class Strings {

  /** A character that XML cannot have, or that Excel does not write as it is: a carriage return. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private Strings() {}

  /** Returns the text of an element whose runs have formats; without how it is pronounced. */
  static String rich(Xml xml, String element) {
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.isEnd(element)) {
      if (xml.isStart("t")) {
        text.append(xml.text());
      } else if (xml.isStart("rPh")) {
        String unused = xml.text();
      }
    }
    return unescaped(text.toString());
  }

  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher matcher = ESCAPED.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      char c = (char) Integer.parseInt(matcher.group(1), 16);
      matcher.appendReplacement(result, Matcher.quoteReplacement(String.valueOf(c)));
    }
    return matcher.appendTail(result).toString();
  }
}
