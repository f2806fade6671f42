package dev.postqued.testkit.internal.postsyncer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Times as PostSyncer writes and reads them. */
record LocalTimes(ZoneId zone) {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  String write(Instant time) {
    return WRITTEN.format(time.atZone(zone));
  }

  /** Reads {@code schedule_for}: a date, a time and perhaps a zone. */
  Instant read(ObjectNode time) {
    String field = "schedule_for";
    try {
      ZoneId at = time.has("timezone") ? ZoneId.of(SyncerRequest.text(time, "timezone")) : zone;
      return LocalDate.parse(SyncerRequest.text(time, "date"))
          .atTime(LocalTime.parse(SyncerRequest.text(time, "time")))
          .atZone(at)
          .toInstant();
    } catch (DateTimeException e) {
      throw Refusal.invalid(field, "The schedule for is not a valid date.");
    }
  }
}
