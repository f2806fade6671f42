package dev.postqued.internal.publishing;

import dev.postqued.publishing.Publication;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;

/** Somebody who waits for the end of a publication. */
final class Wait {

  static final Comparator<Wait> BY_END = Comparator.comparing(wait -> wait.end);

  final Followed publication;
  final Instant end;
  final CompletableFuture<Publication> future = new CompletableFuture<>();

  Wait(Followed publication, Instant end) {
    this.publication = publication;
    this.end = end;
  }

  /** The time is over: the last thing that was seen counts. */
  void end() {
    if (publication.last == null && publication.problem != null) {
      future.completeExceptionally(publication.problem);
    } else {
      future.complete(publication.lastSeen());
    }
  }
}
