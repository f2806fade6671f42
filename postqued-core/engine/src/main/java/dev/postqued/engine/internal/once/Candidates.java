package dev.postqued.engine.internal.once;

import dev.postqued.errors.ServiceException;
import dev.postqued.service.Publishing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Looks for what a post whose outcome stays unknown may have become. What it finds proves nothing. */
record Candidates(Publishing<?> service, Clock clock) {

  /** Clocks of machines differ. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  /** Adds what it finds to the failure; where it cannot look, the failure stays as it is. */
  ServiceException added(ServiceException unknown, PostState state) {
    PostState.Progress progress = state.progress();
    PostState.Unproved sends = state.unproved();
    if (progress == null || sends == null) {
      return unknown;
    }
    try {
      List<String> found =
          service.candidates(
              progress.content(), sends.since().minus(MARGIN), end(progress).plus(MARGIN));
      return unknown.withFailure(unknown.failure().toBuilder().candidates(found).build());
    } catch (ServiceException e) {
      unknown.addSuppressed(e);
      return unknown;
    }
  }

  private Instant end(PostState.Progress progress) {
    Instant now = clock.instant();
    Instant dispatch = service.dispatchAt(progress.content());
    return dispatch == null || dispatch.isBefore(now) ? now : dispatch;
  }
}
