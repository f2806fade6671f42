package dev.postqued.internal.publishing;

import dev.postqued.errors.Delivery;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.internal.wire.Wire;
import dev.postqued.journal.Step;
import dev.postqued.publishing.ErrorCodes;
import dev.postqued.publishing.Publication;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Takes one post from where it is to the service, writing down each step before it takes it. */
final class PostRun {

  private final Wire wire;
  private final PostRecord post;

  PostRun(Wire wire, PostRecord post) {
    this.wire = wire;
    this.post = post;
  }

  Publication run(PostUploads uploads) {
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
    byte[] request =
        wire.publishRequest(contentIds, state.targets().stream().map(TargetState::target).toList());
    post.save(Step.READY, known -> known.withRequest(new String(request, StandardCharsets.UTF_8)));
  }

  private Publication send() {
    Instant firstSentAt = post.state().firstSentAt();
    boolean sentBefore = firstSentAt != null;
    if (firstSentAt != null) {
      KeyAge.check(post.key(), firstSentAt, post.now());
    } else {
      post.save(Step.SENT, state -> state.sentAt(post.now()));
    }
    try {
      byte[] request = String.valueOf(post.state().request()).getBytes(StandardCharsets.UTF_8);
      Publication publication = wire.publish(post.key(), request);
      post.saveIfPossible(Step.ACCEPTED, state -> state.acceptedAs(publication.id()));
      return publication;
    } catch (ServiceException e) {
      throw sentBefore ? failedAgain(e) : failedFirst(e);
    }
  }

  /** The first time the post was sent: what this call knows is all there is to know. */
  private ServiceException failedFirst(ServiceException e) {
    if (e instanceof IdempotencyConflictException && e.delivery() == Delivery.ACCEPTED) {
      post.saveIfPossible(Step.ACCEPTED, state -> state);
    } else if (provesThatTheKeyIsKnown(e)) {
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

  private static boolean provesThatTheKeyIsKnown(ServiceException e) {
    return e instanceof IdempotencyConflictException
        && e.code().filter(ErrorCodes.IDEMPOTENCY_CONFLICT::equals).isPresent();
  }

  /**
   * It may have arrived before: a conflict proves that it has, unless the very first answer was one,
   * and nothing proves that it has not.
   */
  private ServiceException failedAgain(ServiceException e) {
    if (provesThatTheKeyIsKnown(e)) {
      if (post.state().problem() != null) {
        return Verdicts.usedBefore(post.key(), e);
      }
      post.saveIfPossible(Step.ACCEPTED, state -> state);
      return Verdicts.acceptedBefore(post.key(), e);
    }
    return e.delivery() == Delivery.NOT_SENT || e.delivery() == Delivery.REFUSED
        ? Verdicts.stillUnknown(post.key(), e)
        : e;
  }
}
