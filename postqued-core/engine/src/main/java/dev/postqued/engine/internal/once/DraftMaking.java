package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.call.ClosedException;
import dev.postqued.engine.internal.once.DraftLife.Earlier;
import dev.postqued.engine.internal.once.DraftLife.Event;
import dev.postqued.engine.internal.once.PostState.Draft;
import dev.postqued.engine.internal.once.PostState.Progress;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.ServiceException;
import dev.postqued.journal.Step;
import dev.postqued.service.DraftPublishing;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the draft of a post and writes its id down. After a lost response another one is made, and the
 * lost one is never looked for.
 */
final class DraftMaking<R> {

  private static final Logger LOG = LoggerFactory.getLogger(DraftMaking.class);

  /** How many drafts one call makes at most. */
  private static final int MOST_DRAFTS = 2;

  private final DraftPublishing<R> service;
  private final DraftCalls<R> calls;
  private final DraftFailures failures;
  private final PostRecord post;

  DraftMaking(
      DraftPublishing<R> service, DraftCalls<R> calls, DraftFailures failures, PostRecord post) {
    this.service = service;
    this.calls = calls;
    this.failures = failures;
    this.post = post;
  }

  void run() {
    if (post.progress().unproved() == null && exists()) {
      return;
    }
    for (int made = 0; draft().id() == null; made++) {
      ServiceException lost = make();
      if (lost == null) {
        return;
      }
      calls.throwIfDenied(lost);
      if (made + 1 >= MOST_DRAFTS || !isWorthAnother(lost)) {
        throw failures.draftNotConfirmed(post.key(), draft(), lost);
      }
    }
  }

  /** Writes down what is to be promoted, if it need not be made. */
  private boolean exists() {
    R existing = service.existing(post.progress().content());
    if (existing == null) {
      return false;
    }
    if (draft().id() == null) {
      post.saveProgress(
          Step.READY,
          known -> known.withDraft(Draft.NONE.withAnother().withId(service.id(existing))));
    }
    return true;
  }

  private Draft draft() {
    Draft known = post.progress().draft();
    return known == null ? Draft.NONE : known;
  }

  /** A response that was lost or cannot be read, but no page that refuses. */
  private static boolean isWorthAnother(ServiceException lost) {
    int status = lost.status().orElse(0);
    return !(lost instanceof InterruptedCallException) && (status < 300 || status >= 500);
  }

  /** Makes a draft; returns the failure of one whose response was lost. */
  private @Nullable ServiceException make() {
    Progress progress = post.progress();
    byte[] request = service.request(progress.contentIds(), progress.content());
    int others = draft().unconfirmed();
    post.saveProgress(Step.READY, known -> known.withDraft(draft().withAnother()));
    try {
      String id = service.id(service.createDraft(request));
      if (id.isBlank()) {
        throw failures.draftWithoutId(post.key());
      }
      post.saveProgress(row(Event.ACCEPTS).next, known -> known.withDraft(draft().withId(id)));
      return null;
    } catch (ClosedException e) {
      note(row(Event.NOT_SENT));
      throw e;
    } catch (ServiceException e) {
      DraftLife row = row(DraftCalls.sent(e));
      note(row);
      if (row.told == DraftLife.Told.THE_FAILURE) {
        throw failures.withDraftsLeft(e, others, null);
      }
      LOG.warn(
          "A draft of the post with key {} may be left in the service: {}",
          post.key(),
          e.failure().problem());
      return e;
    }
  }

  private static DraftLife row(Event event) {
    return DraftLife.of(Earlier.NO_DRAFT, event);
  }

  private void note(DraftLife row) {
    if (row.note == DraftLife.Note.NO_DRAFT_LEFT) {
      boolean unused =
          post.saveIfPossible(
              row.next,
              known ->
                  row.next.isOpen()
                      ? known.with(
                          Objects.requireNonNull(known.progress()).withDraft(draft().without()))
                      : known.finished(null));
    }
  }
}
