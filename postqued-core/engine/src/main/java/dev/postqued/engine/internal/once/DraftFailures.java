package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.call.FailureKind;
import dev.postqued.engine.internal.call.FailureWords;
import dev.postqued.engine.internal.once.PostState.Draft;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.FailureBuilder;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.service.Service;
import org.jspecify.annotations.Nullable;

/** The failures of posts that go out by the id of a draft. */
final class DraftFailures {

  private static final String DRAFT = "draft";
  private static final String PUBLISH = "publish";

  private final Service service;

  DraftFailures(Service service) {
    this.service = service;
  }

  ServiceException draftWithoutId(IdempotencyKey key) {
    return FailureKind.INCOMPLETE_RESPONSE.exception(
        Failure.of(DRAFT, Delivery.UNKNOWN).idempotencyKey(key),
        words("").with("missing", "the id of the draft"),
        null);
  }

  /** The post itself was not sent, whatever became of the draft. */
  ServiceException draftNotConfirmed(IdempotencyKey key, Draft draft, ServiceException lost) {
    FailureKind kind =
        lost instanceof InterruptedCallException
            ? FailureKind.DRAFT_INTERRUPTED
            : FailureKind.DRAFT_NOT_CONFIRMED;
    ServiceException failure = of(kind, DRAFT, key, "", Delivery.NOT_SENT, lost, lost);
    return withDraftsLeft(failure, draft.unconfirmed(), null);
  }

  ServiceException noAccess(IdempotencyKey key, ServiceException e) {
    FailureWords words = words("").with("result", "HTTP " + e.failure().status());
    return of(FailureKind.NO_ACCESS_ANY_MORE, PUBLISH, key, words, Delivery.UNKNOWN, e, e);
  }

  ServiceException interrupted(IdempotencyKey key, String id, ServiceException e) {
    return of(FailureKind.PROMOTION_INTERRUPTED, PUBLISH, key, id, Delivery.UNKNOWN, e, e);
  }

  ServiceException unknown(IdempotencyKey key, String id, @Nullable ServiceException last) {
    return of(FailureKind.PROMOTION_UNKNOWN, PUBLISH, key, id, Delivery.UNKNOWN, last, last);
  }

  ServiceException atWork(IdempotencyKey key, String id, @Nullable ServiceException last) {
    return of(FailureKind.PROMOTION_AT_WORK, PUBLISH, key, id, Delivery.UNKNOWN, last, null);
  }

  ServiceException stillADraft(IdempotencyKey key, String id, @Nullable ServiceException last) {
    return of(FailureKind.STILL_A_DRAFT, PUBLISH, key, id, Delivery.UNKNOWN, last, null);
  }

  ServiceException notFound(IdempotencyKey key, String id, @Nullable ServiceException last) {
    return of(FailureKind.PROMOTED_NOT_FOUND, PUBLISH, key, id, Delivery.UNKNOWN, last, null);
  }

  /** With its cause, which may pass. */
  ServiceException notRead(IdempotencyKey key, String id, @Nullable ServiceException last) {
    return last instanceof InterruptedCallException
        ? interrupted(key, id, last)
        : of(FailureKind.PROMOTION_NOT_READ, PUBLISH, key, id, Delivery.UNKNOWN, last, last);
  }

  ServiceException abandoned(IdempotencyKey key, String id) {
    return of(FailureKind.PROMOTION_ABANDONED, PUBLISH, key, id, Delivery.UNKNOWN, null, null);
  }

  /**
   * Adds what is left behind to the advice.
   *
   * @param drafts how many drafts may be, because their responses were lost
   * @param id the id of one that certainly is; null for none
   */
  ServiceException withDraftsLeft(ServiceException e, int drafts, @Nullable String id) {
    StringBuilder left = new StringBuilder();
    if (id != null) {
      left.append(" Its draft ").append(id).append(" is left in ").append(service.whereToLook());
      left.append('.');
    }
    if (drafts > 0) {
      left.append(" Up to ")
          .append(drafts)
          .append(drafts == 1 ? " draft" : " drafts")
          .append(" whose responses were lost may be left there as well.");
    }
    Failure known = e.failure();
    return left.isEmpty()
        ? e
        : e.withFailure(known.toBuilder().advice(known.advice() + left).build());
  }

  private FailureWords words(String id) {
    return FailureWords.of(service).with("id", id);
  }

  private ServiceException of(
      FailureKind kind,
      String operation,
      IdempotencyKey key,
      String id,
      Delivery delivery,
      @Nullable ServiceException told,
      @Nullable ServiceException cause) {
    FailureWords words = words(id).with("cause", told == null ? "" : told.failure().problem());
    return of(kind, operation, key, words, delivery, told, cause);
  }

  private static ServiceException of(
      FailureKind kind,
      String operation,
      IdempotencyKey key,
      FailureWords words,
      Delivery delivery,
      @Nullable ServiceException told,
      @Nullable ServiceException cause) {
    FailureBuilder details = Failure.of(operation, delivery).idempotencyKey(key);
    if (told != null) {
      Failure known = told.failure();
      details
          .response(known.status(), known.code(), known.vendorMessage(), known.requestId())
          .retryAfter(known.retryAfter())
          .attempts(known.attempts());
    }
    return kind.exception(details, words, cause);
  }
}
