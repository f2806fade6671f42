package dev.postqued.calendar.recurrence;

import java.time.LocalDateTime;
import java.util.Optional;

/** Local times, without regard to any zone. They are whole seconds. */
interface Timetable {

  /** Returns the first local time that is strictly after another; empty if there is none. */
  Optional<LocalDateTime> next(LocalDateTime after);

  /** Tells whether it names times of the day, and not how often something happens. */
  boolean namesTimes();

  /** Returns what it is written as, without the zone. */
  String text();
}
