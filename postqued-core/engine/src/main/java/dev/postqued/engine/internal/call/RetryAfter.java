package dev.postqued.engine.internal.call;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header (RFC 9110, 10.2.3): seconds or a date. */
public final class RetryAfter {

  /** Longer than anyone waits; it keeps absurd values out of the arithmetic. */
  private static final Duration MAX_WAIT = Duration.ofDays(365);

  /** The year 2001; as a wait, 32 years. */
  private static final BigDecimal EPOCH_SECONDS = BigDecimal.valueOf(1_000_000_000L);

  /** The year 9999. */
  private static final BigDecimal LAST_TIME = BigDecimal.valueOf(253_402_300_799L);

  /** The forms of RFC 9110, 5.6.7, the two older ones too. */
  private static final List<DateTimeFormatter> DATES =
      Stream.of(
              "EEE, d MMM yyyy HH:mm:ss 'GMT'",
              "EEEE, d-MMM-yy HH:mm:ss 'GMT'",
              "EEE MMM ppd HH:mm:ss yyyy")
          .map(form -> DateTimeFormatter.ofPattern(form, Locale.US))
          .toList();

  private RetryAfter() {}

  /** Returns how long to wait from now; null if the header is missing or invalid. */
  public static @Nullable Duration parse(@Nullable String header, Instant now) {
    if (header == null || header.isBlank() || header.length() > 100) {
      return null;
    }
    Duration wait = seconds(header.trim(), now);
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

  private static @Nullable Duration seconds(String header, Instant now) {
    if (!header.matches("[+-]?\\d{1,30}(\\.\\d{1,9})?")) {
      return null;
    }
    BigDecimal given = new BigDecimal(header);
    if (given.compareTo(EPOCH_SECONDS) >= 0) {
      // No wait is that long: it is a time, as some services write it.
      return Duration.between(now, Instant.ofEpochSecond(given.min(LAST_TIME).longValue()));
    }
    BigDecimal seconds = given.min(BigDecimal.valueOf(MAX_WAIT.toSeconds()));
    return seconds.signum() < 0
        ? Duration.ZERO
        : Duration.ofMillis(seconds.movePointRight(3).longValue());
  }

  private static @Nullable Duration until(String header, Instant now) {
    return DATES.stream()
        .map(form -> time(header, form))
        .filter(Objects::nonNull)
        .findFirst()
        .map(time -> Duration.between(now, time))
        .orElse(null);
  }

  private static @Nullable Instant time(String header, DateTimeFormatter form) {
    try {
      return LocalDateTime.parse(header, form).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
