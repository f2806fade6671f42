package dev.postqued.calendar.recurrence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a recurring post is due, in a time zone that is always named.
 *
 * <p>A recurrence that names times of the day goes by the calendar. Each of its local times happens
 * once: where clocks are put forward and never show it, later by as much as they are put forward;
 * where they are put back and show it twice, the first time. Two of its local times at the same
 * instant are due once.
 *
 * <p>A cron expression tells how often, instead of naming times, if its seconds, minutes or hours
 * have a {@code *} or a {@code /}, or name all values that there are. It is due at each instant at
 * which the clocks of the zone show such a time: not in what they leave out, and twice in what they
 * repeat.
 *
 * <p>Recurrences are equal if they have the same {@linkplain #text() text}. Nothing is due before
 * the year 1 or after 9999.
 */
public final class Recurrence {

  /** The most instants that {@link #between} returns. */
  public static final int MOST = 10_000;

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private final Timetable times;
  private final ZoneId zone;

  private Recurrence(Timetable times, ZoneId zone) {
    this.times = times;
    this.zone = zone;
  }

  static Recurrence of(Timetable times, ZoneId zone) {
    return new Recurrence(times, zone);
  }

  /**
   * Returns the recurrence of a cron expression: minute, hour, day of month, month and day of week,
   * with seconds before them if there are six fields. A field is {@code *}, a value, a range, a step
   * such as {@code 0-30/5}, or a list of them; months and days of the week are numbers, or {@code
   * JAN} and {@code MON} and the like. Sunday is 0 and 7. If both fields of days name some, a day of
   * either is due.
   *
   * @throws IllegalArgumentException if the expression has another form, or never happens
   */
  public static Recurrence cron(String expression, ZoneId zone) {
    return of(CronTimes.of(expression), zone);
  }

  /**
   * Returns the recurrence at a time of the day on some days of the week.
   *
   * @throws IllegalArgumentException if there are no days, or the time has fractions of a second
   */
  public static Recurrence weekly(Set<DayOfWeek> days, LocalTime time, ZoneId zone) {
    return of(new DayTimes(days, time), zone);
  }

  /**
   * Returns the recurrence at a time of each day.
   *
   * @throws IllegalArgumentException if the time has fractions of a second
   */
  public static Recurrence daily(LocalTime time, ZoneId zone) {
    return weekly(EnumSet.allOf(DayOfWeek.class), time, zone);
  }

  /**
   * Returns the recurrence of words such as {@code every Monday 09:00 Europe/Berlin}: days, a time
   * of 24 hours, and a zone. The days are {@code day}, {@code weekday}, or names of days, with
   * commas or {@code and} between them. {@code every} may be left out.
   *
   * @throws IllegalArgumentException if the words have another form
   */
  public static Recurrence every(String words) {
    return Words.read(words);
  }

  /**
   * Reads a {@link #text()}, of this version or an earlier one.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static Recurrence parse(String text) {
    String spaced = Words.spaced(text);
    if (spaced.startsWith("every ")) {
      return every(text);
    }
    int end = spaced.lastIndexOf(' ');
    if (spaced.startsWith("cron ") && end > 4) {
      return cron(spaced.substring(5, end), Zones.read(spaced.substring(end + 1), text));
    }
    throw Words.refused(
        text,
        "is not a recurrence",
        "write it as " + Words.EXAMPLE + " or \"cron 0 9 * * MON Europe/Berlin\"");
  }

  /** Returns the first instant at which it is due strictly after another; empty if there is none. */
  public Optional<Instant> next(Instant after) {
    if (!after.isBefore(LAST)) {
      return Optional.empty();
    }
    Instant from = after.isBefore(FIRST) ? FIRST : after;
    Optional<Instant> next =
        times.namesTimes()
            ? Transitions.nextNamed(times, zone, from)
            : Transitions.nextShown(times, zone, from);
    return next.filter(instant -> !instant.isAfter(LAST));
  }

  /**
   * Returns when it is due, in order.
   *
   * @param from the first instant that counts
   * @param to the first instant that no longer counts
   * @param atMost after how many the list ends, from 1 to {@value #MOST}
   */
  public List<Instant> between(Instant from, Instant to, int atMost) {
    if (atMost < 1 || atMost > MOST) {
      throw new IllegalArgumentException(
          "atMost must be between 1 and " + MOST + ", was " + atMost);
    }
    List<Instant> due = new ArrayList<>();
    // Instant.MIN has none before it.
    Optional<Instant> next = next(from.isBefore(FIRST) ? from : from.minusNanos(1));
    while (next.isPresent() && next.get().isBefore(to) && due.size() < atMost) {
      due.add(next.get());
      next = next(next.get());
    }
    return List.copyOf(due);
  }

  /** Returns the time zone. */
  public ZoneId zone() {
    return zone;
  }

  /** Returns a text that {@link #parse} reads, to be stored. */
  public String text() {
    return times.text() + " " + zone;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Recurrence that && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  /** Returns the {@link #text()}. */
  @Override
  public String toString() {
    return text();
  }
}
