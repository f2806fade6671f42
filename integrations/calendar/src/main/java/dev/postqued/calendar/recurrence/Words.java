package dev.postqued.calendar.recurrence;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Days and a time in English: {@code every Monday and Friday 09:00 Europe/Berlin}. */
final class Words {

  static final String EXAMPLE = "\"every Monday 09:00 Europe/Berlin\"";

  private static final int LONGEST = 500;

  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private static final Pattern FORM =
      Pattern.compile("(?i)(?:every )?(.*?) (?:at )?(\\d\\S*) (\\S+)");

  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(?::\\d{2})?");

  private Words() {}

  static Recurrence read(String text) {
    Matcher m = FORM.matcher(spaced(text));
    if (!m.matches()) {
      throw refused(text, "is not days, a time and a time zone", "write it as " + EXAMPLE);
    }
    return Recurrence.of(
        new DayTimes(days(m.group(1), text), time(m.group(2), text)), Zones.read(m.group(3), text));
  }

  private static Set<DayOfWeek> days(String words, String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String word : words.split("(?i) ?, ?(?:and )?| and | ", -1)) {
      Set<DayOfWeek> named = named(word.toLowerCase(Locale.ROOT));
      if (named.isEmpty()) {
        throw refused(
            text,
            "has the word \"" + word + "\" where days are named",
            "write day, weekday, or names of days such as \"Monday and Friday\"; "
                + "everything else can be said with cron");
      }
      days.addAll(named);
    }
    return days;
  }

  private static Set<DayOfWeek> named(String word) {
    return switch (word) {
      case "day", "days" -> EnumSet.allOf(DayOfWeek.class);
      case "weekday", "weekdays" -> WEEKDAYS;
      default ->
          Arrays.stream(DayOfWeek.values())
              .filter(day -> isName(word, day.name().toLowerCase(Locale.ROOT)))
              .collect(Collectors.toSet());
    };
  }

  private static boolean isName(String word, String day) {
    return word.equals(day) || word.equals(day + "s") || word.equals(day.substring(0, 3));
  }

  private static LocalTime time(String time, String text) {
    if (TIME.matcher(time).matches()) {
      try {
        return LocalTime.parse(time);
      } catch (DateTimeException e) {
        // Falls through: a form that is right can still be 25:00.
      }
    }
    throw refused(
        text,
        "has the time \"" + time + "\"",
        "write it with two digits each and 24 hours, from 00:00 to 23:59, such as 09:00");
  }

  /** Returns a text with single spaces, after a look at its length. */
  static String spaced(String text) {
    if (text.length() > LONGEST) {
      throw refused(
          text.substring(0, 40) + "...",
          "has " + text.length() + " characters",
          "a recurrence has " + LONGEST + " at most");
    }
    return text.strip().replaceAll("\\s+", " ");
  }

  /** What is refused is shown without line breaks and the like. */
  static IllegalArgumentException refused(String text, String problem, String remedy) {
    return new IllegalArgumentException(
        "\"" + text.replaceAll("\\p{Cntrl}", " ") + "\" " + problem + ": " + remedy);
  }

  /** Returns the words for days, always the same for the same days. */
  static String ofDays(Set<DayOfWeek> days) {
    if (days.size() == 7) {
      return "day";
    }
    if (days.equals(WEEKDAYS)) {
      return "weekday";
    }
    List<String> names = new ArrayList<>();
    for (DayOfWeek day : days) {
      names.add(day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT));
    }
    return String.join(", ", names);
  }
}
