package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.call.FailureKind;
import dev.postqued.engine.internal.call.FailureWords;
import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.FailureBuilder;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.RateLimitedException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.errors.UploadException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.Meaning;
import dev.postqued.service.Service;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The failures that only the journal can recognise. */
final class JournalFailures {

  private static final String PUBLISH = "publish";

  private final Service service;

  JournalFailures(Service service) {
    this.service = service;
  }

  /** Whether the same request may succeed later, by itself or after a person acted. */
  static boolean isPassing(ServiceException e) {
    return e instanceof RateLimitedException
        || e instanceof ServiceUnavailableException
        || e instanceof AuthenticationException
        || e instanceof SubscriptionRequiredException
        || e instanceof UploadException;
  }

  /** Whether the service itself, not a proxy, said that it knows the key. */
  boolean saysThatTheKeyIsKnown(ServiceException e) {
    Failure failure = e.failure();
    return failure.status() != null
        && service.operations().stream()
            .filter(operation -> operation.id().equals(failure.operation()))
            .map(
                operation ->
                    service.meaning(
                        operation,
                        new ErrorResponse(
                            failure.status(), failure.code(), null, null, null, null)))
            .anyMatch(meaning -> meaning.decision() == Meaning.Decision.KEY_REMEMBERED);
  }

  ServiceException otherPost(IdempotencyKey key) {
    return of(FailureKind.KEY_OF_ANOTHER_POST, key, Delivery.NOT_SENT, words(), null);
  }

  /** The failure of a client that works in another place than the one where a post was begun. */
  ServiceException begunElsewhere(IdempotencyKey key, PostState state, List<String> here) {
    FailureWords words =
        words()
            .with("place", String.join(", ", state.place()))
            .with("here", String.join(", ", here));
    return state.maybePublished()
        ? of(FailureKind.SENT_ELSEWHERE, key, Delivery.UNKNOWN, words, null)
        : of(FailureKind.BEGUN_ELSEWHERE, key, Delivery.NOT_SENT, words, null);
  }

  ServiceException acceptedBefore(IdempotencyKey key, @Nullable ServiceException cause) {
    return of(FailureKind.ACCEPTED_BEFORE, key, Delivery.ACCEPTED, words(), cause);
  }

  ServiceException usedBefore(IdempotencyKey key, ServiceException cause) {
    return of(FailureKind.KEY_USED_BEFORE, key, Delivery.UNKNOWN, words(), cause);
  }

  ServiceException notSeen(IdempotencyKey key, String id, ServiceException cause) {
    FailureWords words = words().with("id", id).with("cause", cause.failure().problem());
    return of(FailureKind.NOT_SEEN, key, Delivery.ACCEPTED, words, cause);
  }

  ServiceException stillUnknown(IdempotencyKey key, ServiceException cause) {
    if (cause instanceof InterruptedCallException) {
      return of(FailureKind.INTERRUPTED_AFTER_SENDING, key, Delivery.UNKNOWN, words(), cause);
    }
    FailureWords words = words().with("cause", cause.failure().problem());
    return of(FailureKind.STILL_UNKNOWN, key, Delivery.UNKNOWN, words, cause);
  }

  ServiceException inUse(IdempotencyKey key, ServiceException cause) {
    FailureWords words = words().with("result", "HTTP " + cause.failure().status());
    return of(FailureKind.KEY_IN_USE, key, Delivery.UNKNOWN, words, cause);
  }

  ServiceException noAccess(IdempotencyKey key, ServiceException cause) {
    FailureWords words = words().with("result", "HTTP " + cause.failure().status());
    return of(FailureKind.NO_ACCESS_ANY_MORE, key, Delivery.UNKNOWN, words, cause);
  }

  ServiceException takenOver(IdempotencyKey key) {
    return of(FailureKind.TAKEN_OVER, key, Delivery.UNKNOWN, words(), null);
  }

  ServiceException abandoned(IdempotencyKey key) {
    return of(FailureKind.ABANDONED, key, Delivery.UNKNOWN, words(), null);
  }

  /**
   * The failure of a wait for another thread that publishes the same post. Restores the interrupt
   * flag.
   */
  ServiceException interrupted(IdempotencyKey key) {
    Thread.currentThread().interrupt();
    return of(FailureKind.INTERRUPTED_BEHIND_ANOTHER, key, Delivery.UNKNOWN, words(), null);
  }

  /** The failure of a post that was begun, and not sent when the thread was interrupted. */
  ServiceException interruptedBeforeSending(IdempotencyKey key, InterruptedCallException cause) {
    Failure known = cause.failure();
    return FailureKind.INTERRUPTED_BEFORE_SENDING.exception(
        known.toBuilder().idempotencyKey(key), words(), cause);
  }

  ServiceException tooOld(IdempotencyKey key, Instant firstSentAt) {
    FailureWords words = words().with("time", firstSentAt);
    return of(FailureKind.KEY_TOO_OLD_SINCE, key, Delivery.UNKNOWN, words, null);
  }

  ServiceException clockBehind(IdempotencyKey key, Instant firstSentAt) {
    FailureWords words = words().with("time", firstSentAt);
    return of(FailureKind.CLOCK_BEHIND, key, Delivery.UNKNOWN, words, null);
  }

  private FailureWords words() {
    return FailureWords.of(service);
  }

  private static ServiceException of(
      FailureKind kind,
      IdempotencyKey key,
      Delivery delivery,
      FailureWords words,
      @Nullable ServiceException cause) {
    FailureBuilder details = Failure.of(PUBLISH, delivery).idempotencyKey(key);
    if (cause != null) {
      Failure known = cause.failure();
      details
          .response(known.status(), known.code(), known.vendorMessage(), known.requestId())
          .retryAfter(known.retryAfter())
          .attempts(known.attempts());
    }
    return kind.exception(details, words, cause);
  }
}
