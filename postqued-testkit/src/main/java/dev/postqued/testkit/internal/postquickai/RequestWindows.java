package dev.postqued.testkit.internal.postquickai;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The requests of the last minute and the last day. Refused ones do not count. */
final class RequestWindows {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final AiSettings settings;
  private final Deque<Instant> taken = new ArrayDeque<>();

  RequestWindows(AiSettings settings) {
    this.settings = settings;
  }

  /** Takes one request, or refuses it. */
  void take() {
    Instant now = settings.clock().instant();
    taken.removeIf(time -> !time.plus(DAY).isAfter(now));
    if (settings.rateLimit()) {
      check(MINUTE, settings.plan().perMinute());
      check(DAY, settings.plan().perDay());
    }
    taken.add(now);
  }

  private void check(Duration window, int limit) {
    Instant now = settings.clock().instant();
    if (within(window) >= limit) {
      Instant free = nth(limit).plus(window);
      throw AiRefusal.limited(Math.max(1, Duration.between(now, free).plusMillis(999).toSeconds()));
    }
  }

  /** When the oldest of the last so many was taken. */
  private Instant nth(int limit) {
    return taken.stream().skip(taken.size() - (long) limit).findFirst().orElseThrow();
  }

  private int within(Duration window) {
    Instant now = settings.clock().instant();
    return (int) taken.stream().filter(time -> time.plus(window).isAfter(now)).count();
  }

  int inMinute() {
    return within(MINUTE);
  }

  int inDay() {
    return within(DAY);
  }
}
