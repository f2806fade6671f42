package dev.postqued.internal.publishing;

import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.FailureBuilder;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.RateLimitedException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.errors.UploadException;
import dev.postqued.idempotency.IdempotencyKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What only the journal can know of a failure. */
final class Verdicts {

  private static final String PUBLISH = "publish";

  private Verdicts() {}

  /** Whether the same may do when it is tried again later, by itself or after a person acted. */
  static boolean isPassing(ServiceException e) {
    return e instanceof RateLimitedException
        || e instanceof ServiceUnavailableException
        || e instanceof AuthenticationException
        || e instanceof SubscriptionRequiredException
        || e instanceof UploadException;
  }

  static ServiceException otherPost(IdempotencyKey key) {
    return new IdempotencyConflictException(
        failure(
            key,
            Delivery.NOT_SENT,
            "The key belongs to another post: its media or targets differ from those it was first"
                + " used with.",
            "Give this post a key of its own, or publish the first one as it was.",
            null),
        null);
  }

  static ServiceException acceptedBefore(IdempotencyKey key, @Nullable ServiceException cause) {
    return new IdempotencyConflictException(
        failure(
            key,
            Delivery.ACCEPTED,
            "The service took this post when it was sent before; that answer was lost, so the id of"
                + " the publication is not known.",
            "Look for it in the dashboard, and do not publish it again with a new key.",
            cause),
        cause);
  }

  static ServiceException usedBefore(IdempotencyKey key, ServiceException cause) {
    return new IdempotencyConflictException(
        failure(
            key,
            Delivery.UNKNOWN,
            "The key was used before, for this post or for another one; the service does not tell.",
            "Look for the post in the dashboard. If it is not there, abandon this key and publish a"
                + " new post.",
            cause),
        cause);
  }

  static ServiceException notSeen(
      IdempotencyKey key, String publicationId, ServiceException cause) {
    return new UnknownOutcomeException(
        failure(
            key,
            Delivery.ACCEPTED,
            "The service took this post as publication "
                + publicationId
                + "; to ask how it stands failed: "
                + cause.failure().problem(),
            "Ask again later, with get(publicationId) or with the same Post. Do not publish it with"
                + " a new key.",
            cause),
        cause);
  }

  static ServiceException stillUnknown(IdempotencyKey key, ServiceException cause) {
    return new UnknownOutcomeException(
        failure(
            key,
            Delivery.UNKNOWN,
            "The post was sent before and may have been published; asking again failed: "
                + cause.failure().problem(),
            "Publish the same Post again, or reconcile its key, within 24 hours of the first send.",
            cause),
        cause);
  }

  static ServiceException givenUp(IdempotencyKey key) {
    return new UnknownOutcomeException(
        failure(
            key,
            Delivery.UNKNOWN,
            "The post was given up after it was sent, so it may have been published.",
            "Look for it in the dashboard, or publish the same Post within 24 hours of the first"
                + " send, which publishes it once.",
            null),
        null);
  }

  /** While another thread has the same post in its hands. The flag of this one is set again. */
  static ServiceException interrupted(IdempotencyKey key) {
    Thread.currentThread().interrupt();
    return new InterruptedCallException(
        failure(
            key,
            Delivery.UNKNOWN,
            "The thread was interrupted while it waited for another one that publishes this post.",
            "Publish the same Post again, or reconcile its key, to learn what became of it.",
            null),
        null);
  }

  static ServiceException tooOld(IdempotencyKey key, Instant firstSentAt) {
    return new UnknownOutcomeException(
        failure(
            key,
            Delivery.UNKNOWN,
            "The post was first sent at "
                + firstSentAt
                + " and its answer was lost. The service remembers a key for 24 hours; now a second"
                + " send could publish it twice.",
            "Look for it in the dashboard. If it is not there, abandon this key and publish a new"
                + " post.",
            null),
        null);
  }

  private static Failure failure(
      IdempotencyKey key,
      Delivery delivery,
      String problem,
      String advice,
      @Nullable ServiceException cause) {
    FailureBuilder failure =
        Failure.of(PUBLISH, delivery).problem(problem).advice(advice).idempotencyKey(key);
    if (cause != null) {
      Failure known = cause.failure();
      failure
          .answer(known.status(), known.code(), known.vendorMessage(), known.requestId())
          .retryAfter(known.retryAfter())
          .attempts(known.attempts());
    }
    return failure.build();
  }
}
