package dev.postqued.simulator;

import java.time.Duration;

/** How much time users let pass between what they do. */
enum Pace {
  QUICK(Duration.ofSeconds(20), Duration.ofMinutes(10)),
  DAYS(Duration.ofHours(3), Duration.ofHours(26)),
  WEEKS(Duration.ofDays(2), Duration.ofDays(9));

  private final long pause;
  private final long longPause;

  Pace(Duration pause, Duration longPause) {
    this.pause = pause.toMillis();
    this.longPause = longPause.toMillis();
  }

  long pause() {
    return pause;
  }

  long longPause() {
    return longPause;
  }
}
