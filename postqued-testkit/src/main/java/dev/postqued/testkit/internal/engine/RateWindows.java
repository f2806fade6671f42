package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Operation;
import dev.postqued.testkit.RateWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documented limits per minute. Refused requests do not count. */
final class RateWindows {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private enum RateClass {
    UPLOAD(20),
    READ(30),
    PUBLISH(10),
    DELETE(20);

    private final int limit;

    RateClass(int limit) {
      this.limit = limit;
    }

    static @Nullable RateClass of(Operation operation) {
      return switch (operation) {
        case START_UPLOAD, PUT_OBJECT, COMPLETE_UPLOAD, UPLOAD_IMAGE -> UPLOAD;
        case LIST_ACCOUNTS,
            GET_PUBLICATION,
            GET_CONTEXT,
            GET_CREATOR_INFO,
            LIST_CONTENT,
            GET_CONTENT,
            DOWNLOAD_CONTENT,
            LIST_PUBLICATIONS,
            SEARCH_SUBREDDITS,
            GET_SUBREDDIT_RESTRICTIONS,
            SEARCH_LINKEDIN_COMPANIES,
            LIST_PINTEREST_BOARDS,
            GET_POST_ANALYTICS,
            GET_VIDEO_ANALYTICS,
            LIST_ENGAGEMENT ->
            READ;
        case CREATE_PUBLICATION, RESCHEDULE_TARGET -> PUBLISH;
        case DISCONNECT_ACCOUNT, DELETE_CONTENT, DELETE_PUBLICATION -> DELETE;
        case UPDATE_CONTENT, CANCEL_PUBLICATION, CANCEL_TARGET -> null;
      };
    }
  }

  private final RateWindow window;
  private final Clock clock;
  private final Map<RateClass, Deque<Instant>> taken = new EnumMap<>(RateClass.class);

  RateWindows(RateWindow window, Clock clock) {
    this.window = window;
    this.clock = clock;
  }

  synchronized void take(Operation operation) {
    if (window == RateWindow.OFF) {
      return;
    }
    RateClass rateClass = RateClass.of(operation);
    if (rateClass == null) {
      return;
    }
    Deque<Instant> times = taken.computeIfAbsent(rateClass, unused -> new ArrayDeque<>());
    Instant now = clock.instant();
    times.removeIf(time -> !freeAgain(time).isAfter(now));
    if (times.size() >= rateClass.limit) {
      throw ApiException.tooManyRequests(secondsUntil(now, freeAgain(times.element())));
    }
    times.add(now);
  }

  synchronized void clear() {
    taken.clear();
  }

  private Instant freeAgain(Instant time) {
    Instant start =
        window == RateWindow.FIXED
            ? Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), 60) * 60)
            : time;
    return start.plus(WINDOW);
  }

  private static long secondsUntil(Instant now, Instant then) {
    return Math.max(1, Duration.between(now, then).plusMillis(999).toSeconds());
  }
}
