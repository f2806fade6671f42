package dev.postqued.calendar.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads date and time of a cell. */
final class LocalTimes {

  static final String EXAMPLE = "2030-01-31 18:00";

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})(?:[Tt]| +)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
              + "(?: *([Zz]|[+-]\\d{2}(?::?\\d{2})?))?(?:\\[([^\\]]+)\\])?");

  private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(86_400_000);
  private static final LocalDate FIRST_OF_1900 = LocalDate.of(1899, 12, 30);

  /** 1 March 1900. Before it, Excel counts a day that never was. */
  private static final int FIRST_DAY = 61;

  private static final int LAST_DAY = 2_958_465;

  /** Between the first days of both date systems. */
  static final int DAYS_TO_1904 = 1462;

  private LocalTimes() {}

  /** A local time, with its offset if the text has one. */
  record Parsed(LocalDateTime time, @Nullable ZoneOffset offset) {}

  /** Returns the time of a text; empty if it has another form. Throws if there is no such time. */
  static Optional<Parsed> parse(String text) {
    Matcher m = ISO.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String fraction = m.group(7) == null ? "0" : (m.group(7) + "00000000").substring(0, 9);
    LocalDateTime time =
        LocalDateTime.of(
            number(m, 1),
            number(m, 2),
            number(m, 3),
            number(m, 4),
            number(m, 5),
            number(m, 6),
            Integer.parseInt(fraction));
    String offset = m.group(8);
    if (offset == null) {
      return m.group(9) == null ? Optional.of(new Parsed(time, null)) : Optional.empty();
    }
    ZoneOffset parsed = offset.equalsIgnoreCase("z") ? ZoneOffset.UTC : ZoneOffset.of(offset);
    String zone = m.group(9);
    if (zone != null) {
      var region = Zones.of(zone);
      if (region == null || !region.getRules().isValidOffset(time, parsed)) {
        throw new DateTimeException("the offset " + offset + " is not that of " + zone + " then");
      }
    }
    return Optional.of(new Parsed(time, parsed));
  }

  private static int number(Matcher m, int group) {
    String digits = m.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Returns the time of a text in a form that the program has given; empty if it has another. */
  static Optional<Parsed> parse(String text, DateTimeFormatter format) {
    try {
      return Optional.of(new Parsed(LocalDateTime.parse(text, format), null));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the time of a date cell.
   *
   * @param serial days since the end of 1899, as with the date system of 1900
   */
  static Optional<LocalDateTime> ofSerial(BigDecimal serial) {
    if (serial.compareTo(BigDecimal.valueOf(FIRST_DAY)) < 0
        || serial.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
      return Optional.empty();
    }
    // Doubles are exact to a microsecond here.
    long millis = serial.multiply(MILLISECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    return Optional.of(FIRST_OF_1900.atStartOfDay().plusNanos(millis * 1_000_000));
  }
}
