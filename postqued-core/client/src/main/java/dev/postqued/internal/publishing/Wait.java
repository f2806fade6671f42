package dev.postqued.internal.publishing;

import dev.postqued.engine.Engine;
import dev.postqued.errors.ServiceException;
import dev.postqued.publishing.Publication;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for the end of a publication. */
final class Wait {

  private static final Duration LONGEST = Duration.ofDays(365);

  final Followed publication;
  final Instant end;
  final CompletableFuture<Publication> future = new CompletableFuture<>();

  Wait(Followed publication, Instant end) {
    this.publication = publication;
    this.end = end;
  }

  /**
   * Starts the time.
   *
   * @param onEnd runs at the end of the time, however busy the thread that follows may be
   * @param onLeave runs when there is a result, or nobody wants one any more
   */
  void start(Duration limit, Runnable onEnd, Runnable onLeave) {
    long millis = (limit.compareTo(LONGEST) > 0 ? LONGEST : limit).toMillis() + 1;
    CompletableFuture<@Nullable Void> timer =
        new CompletableFuture<@Nullable Void>()
            .completeOnTimeout(null, millis, TimeUnit.MILLISECONDS);
    CompletableFuture<Void> ends = timer.thenRunAsync(onEnd);
    CompletableFuture<Publication> unused =
        future.whenComplete(
            (result, problem) -> {
              ends.cancel(false);
              timer.cancel(false);
              onLeave.run();
            });
  }

  /** The time is over: the last thing that was seen counts. */
  void end() {
    if (publication.last == null && publication.problem != null) {
      future.completeExceptionally(publication.problem);
    } else {
      future.complete(publication.lastSeen());
    }
  }

  /** Waits in this thread. */
  static Publication join(CompletableFuture<Publication> wait) {
    try {
      return wait.get();
    } catch (InterruptedException e) {
      wait.cancel(false);
      throw Engine.interrupted("await");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ServiceException problem) {
        throw problem;
      }
      throw new CompletionException(e.getCause());
    }
  }
}
