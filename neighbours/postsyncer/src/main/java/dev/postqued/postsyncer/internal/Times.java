package dev.postqued.postsyncer.internal;

import dev.postqued.postsyncer.workspaces.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of the service: {@code 2025-07-05 16:00}, {@code 2025-07-05 23:00 PM}, and ISO 8601 with an offset
 * (PostSyncer docs, posts/get, posts/update and webhooks/deliveries).
 */
final class Times {

  private static final Pattern LOCAL =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]+)?)?"
              + "(?: ([AP]M))?");

  private Times() {}

  /**
   * Reads a time.
   *
   * @param zone the time zone of the workspace; null if it is not known
   * @return the time; null if there is none
   */
  static @Nullable Timestamp read(@Nullable String text, @Nullable String zone) {
    return text == null || text.isBlank() ? null : new Timestamp(text, instant(text.strip(), zone));
  }

  private static Optional<Instant> instant(String text, @Nullable String zone) {
    try {
      Matcher local = LOCAL.matcher(text);
      if (!local.matches()) {
        return Optional.of(OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant());
      }
      if (zone == null) {
        return Optional.empty();
      }
      LocalDateTime time = LocalDate.parse(local.group(1)).atTime(time(local));
      // A clock that is set back shows an hour twice, and one that is set forward leaves one out.
      return ZoneId.of(zone).getRules().getValidOffsets(time).size() == 1
          ? Optional.of(time.atZone(ZoneId.of(zone)).toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** With AM and PM behind it, an hour is one of 12 or of 24; no hour can be both and differ. */
  private static LocalTime time(Matcher local) {
    int hour = Integer.parseInt(local.group(2));
    String half = local.group(5);
    if ("PM".equals(half) && hour < 12) {
      hour += 12;
    } else if ("AM".equals(half) && hour == 12) {
      hour = 0;
    }
    int second = local.group(4) == null ? 0 : Integer.parseInt(local.group(4));
    return LocalTime.of(hour, Integer.parseInt(local.group(3)), second);
  }
}
