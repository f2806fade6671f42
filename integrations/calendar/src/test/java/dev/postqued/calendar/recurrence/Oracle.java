package dev.postqued.calendar.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/** When something is due, from the rules of the zones and one local day after the other. */
final class Oracle {

  private Oracle() {}

  static List<ZoneOffsetTransition> transitions(ZoneId zone, int firstYear, int lastYear) {
    Instant from = LocalDate.of(firstYear, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    Instant to = LocalDate.of(lastYear + 1, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    List<ZoneOffsetTransition> all = new ArrayList<>();
    ZoneOffsetTransition next = zone.getRules().nextTransition(from.minusNanos(1));
    while (next != null && next.getInstant().isBefore(to)) {
      all.add(next);
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return all;
  }

  /** Named times of the day, each once a day. */
  static List<Instant> named(Collection<LocalTime> times, ZoneId zone, Instant from, Instant to) {
    TreeSet<Instant> due = new TreeSet<>();
    LocalDate last = LocalDateTime.ofInstant(to, ZoneOffset.UTC).toLocalDate().plusDays(3);
    LocalDate first = LocalDateTime.ofInstant(from, ZoneOffset.UTC).toLocalDate().minusDays(3);
    first
        .datesUntil(last)
        .forEach(date -> times.forEach(time -> due.add(instant(date.atTime(time), zone))));
    return List.copyOf(due.subSet(from, to));
  }

  private static Instant instant(LocalDateTime local, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    ZoneOffset offset =
        offsets.isEmpty() ? rules.getTransition(local).getOffsetBefore() : offsets.get(0);
    return local.toInstant(offset);
  }

  /** Each minute at which clocks show a time, from one instant to another. */
  static List<Instant> shown(
      Predicate<LocalDateTime> times, ZoneId zone, Instant from, Instant to) {
    List<Instant> due = new ArrayList<>();
    for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
      if (times.test(LocalDateTime.ofInstant(at, zone))) {
        due.add(at);
      }
    }
    return due;
  }
}
