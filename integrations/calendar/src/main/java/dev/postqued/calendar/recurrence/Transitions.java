package dev.postqued.calendar.recurrence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/** When local times are, where clocks are put forward and back. */
final class Transitions {

  /** No gap is longer: where a day was left out, a place went to the other side of the date line. */
  private static final Duration LONGEST_GAP = Duration.ofDays(2);

  private Transitions() {}

  /**
   * Returns the next time of one that names times of the day. Each of its local times happens once:
   * in a gap later by the length of the gap, in an overlap the first time.
   */
  static Optional<Instant> nextNamed(Timetable times, ZoneId zone, Instant after) {
    LocalDateTime local = start(zone.getRules(), after);
    while (true) {
      Optional<LocalDateTime> next = times.next(local);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      local = next.get();
      Instant instant = local.atZone(zone).toInstant();
      if (instant.isAfter(after)) {
        return Optional.of(earliest(times, zone, after, local));
      }
    }
  }

  /** A local time that a gap moves can come after later ones, which the gap does not move. */
  private static Instant earliest(
      Timetable times, ZoneId zone, Instant after, LocalDateTime first) {
    Instant earliest = first.atZone(zone).toInstant();
    LocalDateTime moved = first.atZone(zone).toLocalDateTime();
    Optional<LocalDateTime> next = Optional.of(first);
    while (next.isPresent() && next.get().isBefore(moved)) {
      Instant instant = next.get().atZone(zone).toInstant();
      if (instant.isAfter(after) && instant.isBefore(earliest)) {
        earliest = instant;
      }
      next = times.next(next.get());
    }
    return earliest;
  }

  /** Returns a local time such that all that are due later are after it, and few others. */
  private static LocalDateTime start(ZoneRules rules, Instant after) {
    LocalDateTime start = LocalDateTime.ofInstant(after, rules.getOffset(after));
    ZoneOffsetTransition transition = rules.previousTransition(after.plusNanos(1));
    while (transition != null && transition.getInstant().isAfter(after.minus(LONGEST_GAP))) {
      LocalDateTime before = transition.getDateTimeBefore().minusNanos(1);
      if (transition.isGap() && before.isBefore(start)) {
        start = before;
      }
      transition = rules.previousTransition(transition.getInstant());
    }
    return start;
  }

  /** Returns the next instant at which clocks show a time of the timetable. */
  static Optional<Instant> nextShown(Timetable times, ZoneId zone, Instant after) {
    ZoneRules rules = zone.getRules();
    Instant from = after;
    LocalDateTime local = LocalDateTime.ofInstant(after, rules.getOffset(after));
    while (true) {
      Optional<LocalDateTime> next = times.next(local);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      ZoneOffset offset = rules.getOffset(from);
      ZoneOffsetTransition end = rules.nextTransition(from);
      Instant instant = next.get().toInstant(offset);
      if (end == null || instant.isBefore(end.getInstant())) {
        return Optional.of(instant);
      }
      from = end.getInstant();
      local = end.getDateTimeAfter().minusNanos(1);
    }
  }
}
