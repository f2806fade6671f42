package dev.postqued.internal.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When targets start. */
final class Schedule {

  private Schedule() {}

  static void refuseThePast(List<TargetState> targets, Instant now) {
    for (int i = 0; i < targets.size(); i++) {
      Instant at = targets.get(i).at();
      if (at != null && !at.isAfter(now)) {
        throw new IllegalArgumentException(
            "targets["
                + i
                + "].at: "
                + at
                + " has passed, it is "
                + now
                + "; name a later time, or none for at once");
      }
    }
  }

  /** How long until the first target starts. */
  static Duration untilStart(List<TargetState> targets, Instant now) {
    return targets.stream()
        .map(target -> target.at() == null ? now : target.at())
        .min(Instant::compareTo)
        .map(first -> Duration.between(now, first))
        .filter(wait -> !wait.isNegative())
        .orElse(Duration.ZERO);
  }
}
