package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.upload.Uploads;
import dev.postqued.environment.Environment;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.Step;
import dev.postqued.service.IntendedMedium;
import dev.postqued.service.Publishing;
import dev.postqued.uploads.ProgressListener;
import java.util.List;
import java.util.Objects;

/**
 * The steps that are left of a post that this client has claimed.
 *
 * @param <R> the type of a published post
 */
record PostSteps<R>(
    Publishing<R> service,
    PostWay<R> way,
    Uploads uploads,
    PostJournal journal,
    JournalFailures failures,
    Environment environment) {

  /** Takes them with files as the journal names them. */
  R proceedAlone(JournalEntry entry, PostState state) {
    return proceed(entry, state, List.of(), progress -> {});
  }

  /** Takes them, and returns what was published, now or before. */
  R proceed(
      JournalEntry entry, PostState state, List<IntendedMedium> media, ProgressListener listener) {
    if (entry.step() == Step.ACCEPTED) {
      return accepted(entry.key(), state);
    }
    List<String> here = service.place();
    if (!state.fits(here)) {
      throw failures.begunElsewhere(entry.key(), state, here);
    }
    PostState.Progress progress =
        Objects.requireNonNull(state.progress(), "a post that is not finished");
    if (!state.maybePublished()) {
      service.refuseLate(progress.content(), environment.clock().instant());
    }
    PostRecord post = new PostRecord(journal, environment, entry, state.at(here));
    R published =
        taken(
            post,
            new PostUploads(service, uploads, post, media, environment.threads().gate(), listener));
    service.accepted(published, progress.content());
    return published;
  }

  /** What an exception with a cause says is about this post already. */
  private R taken(PostRecord post, PostUploads steps) {
    try {
      return way.steps(post).apply(steps);
    } catch (InterruptedCallException e) {
      throw e.delivery() == Delivery.NOT_SENT && !(e.getCause() instanceof ServiceException)
          ? failures.interruptedBeforeSending(post.key(), e)
          : e;
    }
  }

  private R accepted(IdempotencyKey key, PostState state) {
    if (state.id() == null) {
      throw failures.acceptedBefore(key, null);
    }
    try {
      return service.get(state.id());
    } catch (ServiceException e) {
      throw failures.notSeen(key, state.id(), e);
    }
  }
}
