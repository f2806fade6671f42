package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.ApiReply;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** 60 requests in each minute of the clock, with the headers of the docs once they are used up. */
final class FixedWindow {
  private static final int LIMIT = 60;
  private static final int SECONDS = 60;

  private final Clock clock;
  private long window = Long.MIN_VALUE;
  private int taken;

  FixedWindow(Clock clock) {
    this.clock = clock;
  }

  /** Takes one request; returns the refusal if there is none left. */
  @Nullable ApiReply take() {
    long now = Math.floorDiv(clock.instant().getEpochSecond(), SECONDS);
    if (now != window) {
      window = now;
      taken = 0;
    }
    if (taken < LIMIT) {
      taken++;
      return null;
    }
    return Refusal.of(429, "Too Many Attempts.")
        .reply()
        .with("X-RateLimit-Limit", Integer.toString(LIMIT))
        .with("X-RateLimit-Remaining", "0")
        .with("X-RateLimit-Reset", Long.toString((window + 1) * SECONDS));
  }
}
