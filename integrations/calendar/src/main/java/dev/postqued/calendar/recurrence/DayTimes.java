package dev.postqued.calendar.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One time of the day, on some days of the week. */
record DayTimes(Set<DayOfWeek> days, LocalTime time) implements Timetable {

  DayTimes {
    if (days.isEmpty()) {
      throw new IllegalArgumentException(
          "days must not be empty: name at least one, such as MONDAY");
    }
    if (!time.truncatedTo(ChronoUnit.SECONDS).equals(time)) {
      throw new IllegalArgumentException(
          "time must be a whole second, such as "
              + time.truncatedTo(ChronoUnit.SECONDS)
              + ", was "
              + time);
    }
    days = Set.copyOf(days);
  }

  @Override
  public Optional<LocalDateTime> next(LocalDateTime after) {
    LocalDate date = after.toLocalDate();
    while (!days.contains(date.getDayOfWeek()) || !date.atTime(time).isAfter(after)) {
      date = date.plusDays(1);
    }
    return Optional.of(date.atTime(time));
  }

  @Override
  public boolean namesTimes() {
    return true;
  }

  @Override
  public String text() {
    return "every " + Words.ofDays(EnumSet.copyOf(days)) + " " + time;
  }
}
