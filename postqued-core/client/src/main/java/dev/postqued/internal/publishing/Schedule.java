package dev.postqued.internal.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When targets start. */
final class Schedule {

  static final String REMEDY = "set a later time, or none to start at once";

  private Schedule() {}

  static boolean hasPassed(@Nullable Instant at, Instant now) {
    return at != null && !at.isAfter(now);
  }

  static String problem(int target, Instant at, Instant now) {
    return "targets[" + target + "].at: " + at + " has passed, it is " + now;
  }

  /** For a post that was begun earlier, before its time had passed. */
  static void refuseThePast(List<TargetState> targets, Instant now) {
    for (int i = 0; i < targets.size(); i++) {
      Instant at = targets.get(i).at();
      if (at != null && hasPassed(at, now)) {
        throw new IllegalArgumentException(problem(i, at, now) + "; " + REMEDY);
      }
    }
  }

  /** Returns how long it takes until the first target starts. */
  static Duration untilStart(List<TargetState> targets, Instant now) {
    return targets.stream()
        .map(target -> target.at() == null ? now : target.at())
        .min(Instant::compareTo)
        .map(first -> Duration.between(now, first))
        .filter(wait -> !wait.isNegative())
        .orElse(Duration.ZERO);
  }
}
