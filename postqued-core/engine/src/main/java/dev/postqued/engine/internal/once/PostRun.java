package dev.postqued.engine.internal.once;

import dev.postqued.errors.Delivery;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.journal.Step;
import dev.postqued.service.KeyedPublishing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Runs the remaining steps of one post, writing each to the journal before taking it. */
final class PostRun<R> {

  private final KeyedPublishing<R> service;
  private final JournalFailures failures;
  private final KeyAge keyAge;
  private final PostRecord post;

  PostRun(KeyedPublishing<R> service, JournalFailures failures, KeyAge keyAge, PostRecord post) {
    this.service = service;
    this.failures = failures;
    this.keyAge = keyAge;
    this.post = post;
  }

  R run(PostUploads uploads) {
    uploads.run();
    if (post.state().request() == null) {
      writeRequest();
    }
    return send();
  }

  private void writeRequest() {
    PostState state = post.state();
    List<String> contentIds =
        state.media().stream().map(m -> Objects.requireNonNull(m.contentId())).toList();
    byte[] request = service.request(contentIds, state.content());
    post.save(Step.READY, known -> known.withRequest(new String(request, StandardCharsets.UTF_8)));
  }

  private R send() {
    Instant firstSentAt = post.state().firstSentAt();
    boolean sentBefore = firstSentAt != null;
    if (firstSentAt != null) {
      if (!keyAge.isSafe(firstSentAt, post.now())) {
        throw failures.tooOld(post.key(), firstSentAt);
      }
    } else {
      post.save(Step.SENT, state -> state.sentAt(post.now()));
    }
    try {
      byte[] request = String.valueOf(post.state().request()).getBytes(StandardCharsets.UTF_8);
      R published = service.publish(post.key(), request);
      post.saveIfPossible(Step.ACCEPTED, state -> state.acceptedAs(service.id(published)));
      return published;
    } catch (ServiceException e) {
      throw sentBefore ? failedAgain(e) : failedFirst(e);
    }
  }

  /** The first send of the post: this call knows everything about it. */
  private ServiceException failedFirst(ServiceException e) {
    if (e instanceof IdempotencyConflictException && e.delivery() == Delivery.ACCEPTED) {
      post.saveIfPossible(Step.ACCEPTED, state -> state);
    } else if (failures.provesThatTheKeyIsKnown(e)) {
      post.saveIfPossible(Step.SENT, state -> state.refused(String.valueOf(e.getMessage())));
    } else if (e.delivery() == Delivery.NOT_SENT || e.delivery() == Delivery.REFUSED) {
      boolean forGood = e instanceof InvalidRequestException;
      post.saveIfPossible(
          forGood ? Step.REFUSED : Step.READY,
          state ->
              forGood
                  ? state.sentAt(null).refused(String.valueOf(e.getMessage()))
                  : state.sentAt(null));
    }
    return e;
  }

  /**
   * The post may have arrived before. A conflict proves it, unless the very first response was a
   * conflict; nothing proves the opposite.
   */
  private ServiceException failedAgain(ServiceException e) {
    if (failures.provesThatTheKeyIsKnown(e)) {
      if (post.state().problem() != null) {
        return failures.usedBefore(post.key(), e);
      }
      post.saveIfPossible(Step.ACCEPTED, state -> state);
      return failures.acceptedBefore(post.key(), e);
    }
    return e.delivery() == Delivery.NOT_SENT || e.delivery() == Delivery.REFUSED
        ? failures.stillUnknown(post.key(), e)
        : e;
  }
}
