package dev.postqued.engine.internal.call;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header (RFC 9110, 10.2.3): seconds or a date. */
public final class RetryAfter {

  /** Longer than anyone waits; it keeps absurd values out of the arithmetic. */
  private static final Duration MAX_WAIT = Duration.ofDays(365);

  private RetryAfter() {}

  /** Returns how long to wait from now; null if the header is missing or invalid. */
  public static @Nullable Duration parse(@Nullable String header, Instant now) {
    if (header == null || header.isBlank() || header.length() > 100) {
      return null;
    }
    Duration wait = seconds(header.trim());
    if (wait == null) {
      wait = until(header.trim(), now);
    }
    return bounded(wait);
  }

  /** Returns a wait that is neither negative nor absurd. */
  static @Nullable Duration bounded(@Nullable Duration wait) {
    if (wait == null || wait.isNegative()) {
      return wait == null ? null : Duration.ZERO;
    }
    return wait.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : wait;
  }

  private static @Nullable Duration seconds(String header) {
    if (!header.matches("[+-]?\\d{1,30}(\\.\\d{1,9})?")) {
      return null;
    }
    BigDecimal seconds = new BigDecimal(header).min(BigDecimal.valueOf(MAX_WAIT.toSeconds()));
    return seconds.signum() < 0
        ? Duration.ZERO
        : Duration.ofMillis(seconds.movePointRight(3).longValue());
  }

  private static @Nullable Duration until(String header, Instant now) {
    try {
      return Duration.between(
          now, ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
