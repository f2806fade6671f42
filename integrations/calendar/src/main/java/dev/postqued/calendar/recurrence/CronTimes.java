package dev.postqued.calendar.recurrence;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The times of a cron expression. */
final class CronTimes implements Timetable {

  static final String EXAMPLE = "\"0 9 * * MON\"";

  private static final String FORM =
      "write minute, hour, day of month, month and day of week, such as "
          + EXAMPLE
          + ", with seconds before them if they matter";

  /** A star or a range with or without a step, or a value. */
  private static final Pattern ITEM =
      Pattern.compile("\\*(?:/\\d+)?|[0-9A-Z]+(?:-[0-9A-Z]+(?:/\\d+)?)?");

  private static final Pattern FROM_STEP = Pattern.compile("[0-9A-Z]+/\\d+");

  /** Each possible rule has a time within eight years, the longest time between two leap days. */
  private static final LocalDateTime SOME_DAY = LocalDateTime.of(2023, 3, 1, 0, 0);

  private final String text;
  private final boolean namesTimes;
  private final ExecutionTime times;

  private CronTimes(String text, boolean namesTimes, ExecutionTime times) {
    this.text = text;
    this.namesTimes = namesTimes;
    this.times = times;
  }

  static CronTimes of(String expression) {
    String text = Words.spaced(expression).toUpperCase(Locale.ROOT);
    List<String> fields = List.of(text.split(" "));
    if (fields.size() != 5 && fields.size() != 6) {
      throw refused(expression, "has " + fields.size() + " fields instead of 5 or 6", FORM);
    }
    fields.forEach(field -> checkForm(expression, field));
    List<String> clock = fields.subList(0, fields.size() - 3);
    checkDays(expression, fields.get(fields.size() - 3), fields.get(fields.size() - 1));
    CronTimes times =
        new CronTimes(
            text, namesTimes(clock), times(expression, fields.size() == 5 ? "0 " + text : text));
    if (times.next(SOME_DAY).isEmpty()) {
      throw refused(
          expression,
          "never happens, since no month that it names has that day",
          "name another day or month");
    }
    return times;
  }

  private static void checkForm(String expression, String field) {
    for (String item : field.split(",", -1)) {
      if (FROM_STEP.matcher(item).matches()) {
        throw refused(
            expression,
            "has \"" + item + "\", which not every cron understands",
            "name the range, such as 5-59/15");
      }
      if (!ITEM.matcher(item).matches()) {
        throw refused(expression, "has the field \"" + field + "\"", FORM);
      }
    }
  }

  /** Crons differ in whether a step such as {@code *}{@code /2} counts as naming days. */
  private static void checkDays(String expression, String ofMonth, String ofWeek) {
    boolean stepOfMonth = ofMonth.contains("*/") && !ofWeek.equals("*");
    boolean stepOfWeek = ofWeek.contains("*/") && !ofMonth.equals("*");
    if (stepOfMonth || stepOfWeek) {
      throw refused(
          expression,
          "has a step in one of its day fields and days in the other, where crons differ",
          "name the days, such as 1,3,5, or write * in one of the fields");
    }
  }

  private static ExecutionTime times(String expression, String sixFields) {
    try {
      return ExecutionTime.forCron(new CronParser(definition()).parse(sixFields));
    } catch (IllegalArgumentException e) {
      String detail =
          String.valueOf(e.getMessage()).replaceFirst("^Failed to parse cron expression\\. ", "");
      throw refused(expression, "is not valid (" + detail + ")", FORM);
    }
  }

  private static CronDefinition definition() {
    return CronDefinitionBuilder.defineCron()
        .withSeconds()
        .withValidRange(0, 59)
        .withStrictRange()
        .and()
        .withMinutes()
        .withValidRange(0, 59)
        .withStrictRange()
        .and()
        .withHours()
        .withValidRange(0, 23)
        .withStrictRange()
        .and()
        .withDayOfMonth()
        .withValidRange(1, 31)
        .withStrictRange()
        .and()
        .withMonth()
        .withValidRange(1, 12)
        .withStrictRange()
        .and()
        .withDayOfWeek()
        .withValidRange(0, 7)
        .withMondayDoWValue(1)
        .withIntMapping(7, 0)
        .withStrictRange()
        .and()
        .instance();
  }

  private static boolean namesTimes(List<String> clock) {
    int[] sizes = clock.size() == 2 ? new int[] {60, 24} : new int[] {60, 60, 24};
    for (int i = 0; i < sizes.length; i++) {
      String field = clock.get(i);
      if (field.contains("*") || field.contains("/") || namesAll(field, sizes[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean namesAll(String field, int size) {
    BitSet values = new BitSet();
    for (String item : field.split(",", -1)) {
      String[] ends = item.split("-", -1);
      if (!ends[0].matches("\\d{1,2}") || !ends[ends.length - 1].matches("\\d{1,2}")) {
        return false;
      }
      int first = Integer.parseInt(ends[0]);
      values.set(first, Math.max(first, Integer.parseInt(ends[ends.length - 1])) + 1);
    }
    return values.nextClearBit(0) >= size;
  }

  private static IllegalArgumentException refused(
      String expression, String problem, String remedy) {
    return Words.refused(expression, problem, remedy);
  }

  @Override
  public Optional<LocalDateTime> next(LocalDateTime after) {
    ZonedDateTime from = after.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
    return times.nextExecution(from).map(ZonedDateTime::toLocalDateTime);
  }

  @Override
  public boolean namesTimes() {
    return namesTimes;
  }

  @Override
  public String text() {
    return "cron " + text;
  }
}
