package dev.postqued.calendar.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a number format of Excel shows: a date, a time, or digits. */
final class NumberFormats {

  static final String GENERAL = "General";

  /** Parts that are shown as they are: quoted, escaped, padding, colours and locales. */
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");

  private static final Pattern EXPONENT = Pattern.compile("[eE][+-]");
  private static final Pattern ZEROS = Pattern.compile("(0+)(?:\\.(0+))?");
  private static final int MOST_DIGITS = 40;

  /** Excel keeps no more, and shows zeros instead of what it lost. */
  private static final int DIGITS = 15;

  private NumberFormats() {}

  static boolean hasDate(String format) {
    String letters = letters(format);
    return letters.indexOf('y') >= 0
        || letters.indexOf('d') >= 0
        || (letters.indexOf('m') >= 0 && !hasTime(format))
        || letters.matches(".*e.*[md].*|.*[md].*e.*");
  }

  static boolean hasTime(String format) {
    String letters = letters(format);
    return letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
  }

  private static String letters(String format) {
    if (format.equalsIgnoreCase(GENERAL)) {
      return "";
    }
    String first = LITERAL.matcher(format).replaceAll("").split(";", -1)[0];
    return EXPONENT.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Returns the text that the cell shows, if it can be told; a whole number is shown in full. */
  static Optional<String> shown(BigDecimal number, String format) {
    if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > 400) {
      return Optional.empty();
    }
    if (format.equalsIgnoreCase(GENERAL) || format.equals("@")) {
      return Optional.of(plain(number.round(new MathContext(DIGITS))));
    }
    var zeros = ZEROS.matcher(format);
    if (!zeros.matches()) {
      return Optional.empty();
    }
    int decimals = zeros.group(2) == null ? 0 : zeros.group(2).length();
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
    String digits = rounded.abs().toPlainString();
    int missing = zeros.group(1).length() - (decimals == 0 ? digits.length() : digits.indexOf('.'));
    return Optional.of(
        (rounded.signum() < 0 ? "-" : "") + "0".repeat(Math.max(0, missing)) + digits);
  }

  /** Returns whether Excel may have replaced digits by zeros. */
  static boolean isTooLong(BigDecimal number) {
    return number.precision() - number.scale() > DIGITS;
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
