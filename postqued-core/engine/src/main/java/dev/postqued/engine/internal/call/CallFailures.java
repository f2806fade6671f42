package dev.postqued.engine.internal.call;

import dev.postqued.engine.internal.storage.StorageRules;
import dev.postqued.errors.Attempt;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.FailureBuilder;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.limits.Budget;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.Meaning;
import dev.postqued.service.Operation;
import dev.postqued.service.Service;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Converts a failed call to the exception that stands for the decision of the caller. */
final class CallFailures {

  private final Service service;
  private final Operation operation;
  private final @Nullable IdempotencyKey key;
  private final List<Attempt> attempts;

  CallFailures(
      Service service, Operation operation, @Nullable IdempotencyKey key, List<Attempt> attempts) {
    this.service = service;
    this.operation = operation;
    this.key = key;
    this.attempts = attempts;
  }

  /**
   * The failure of a call after its last attempt.
   *
   * @param lost whether the response to an attempt was lost
   */
  ServiceException of(AttemptFailure last, boolean lost) {
    ErrorResponse response = last.response();
    Meaning meaning = response == null ? null : meaning(response);
    if (meaning != null && (isKnown(meaning) || (isUnclear(meaning) && !operation.publishes()))) {
      return conflict(last, lost);
    }
    if (mayBeDone(last.delivery())) {
      return failed(mayBeDone(), last, Delivery.UNKNOWN, null);
    }
    return failed(kind(last, meaning), last, last.delivery(), applies(last) ? meaning : null);
  }

  /** Whether the service says that it knows the key. */
  boolean keyIsInUse(ErrorResponse response) {
    return isKnown(service.meaning(operation, response));
  }

  ServiceException keyTooOld() {
    return mayBeDone(Delivery.NOT_SENT) || attempts.isEmpty()
        ? FailureKind.KEY_TOO_OLD.exception(details(Delivery.UNKNOWN), words(), null)
        : FailureKind.KEY_TOO_OLD_UNSENT.exception(details(Delivery.NOT_SENT), words(), null);
  }

  ServiceException tooLate() {
    return mayBeDone(Delivery.NOT_SENT)
        ? unknown("too late to send it again")
        : FailureKind.TOO_LATE.exception(details(Delivery.NOT_SENT), words(), null);
  }

  ServiceException noPermit(Duration wait) {
    if (mayBeDone(Delivery.NOT_SENT)) {
      return unknown("no permit");
    }
    return FailureKind.NO_PERMIT.exception(
        details(Delivery.NOT_SENT).retryAfter(wait),
        words().with("wait", wait.toSeconds() + " s"),
        null);
  }

  ServiceException limiterFailed(@Nullable Throwable cause) {
    return mayBeDone(Delivery.NOT_SENT)
        ? unknown("the rate limiter failed: " + cause)
        : FailureKind.LIMITER_FAILED.exception(
            details(Delivery.NOT_SENT), words().with("result", String.valueOf(cause)), cause);
  }

  /** Restores the thread's interrupt flag. */
  ServiceException interrupted() {
    Thread.currentThread().interrupt();
    if (!mayBeDone(Delivery.NOT_SENT)) {
      return FailureKind.INTERRUPTED.exception(details(Delivery.NOT_SENT), words(), null);
    }
    FailureKind kind =
        key == null
            ? FailureKind.INTERRUPTED_BEFORE_THE_RESPONSE
            : FailureKind.INTERRUPTED_AFTER_SENDING;
    return kind.exception(details(Delivery.UNKNOWN), words(), null);
  }

  private boolean isStorage() {
    return operation.equals(Retrier.PUT_OBJECT);
  }

  private Meaning meaning(ErrorResponse response) {
    return isStorage()
        ? Meaning.of(Meaning.Decision.FIX_REQUEST, StorageRules.advice(response))
        : service.meaning(operation, response);
  }

  private static boolean isKnown(Meaning meaning) {
    return meaning.decision() == Meaning.Decision.KEY_REMEMBERED;
  }

  private static boolean isUnclear(Meaning meaning) {
    return meaning.decision() == Meaning.Decision.KEY_UNCLEAR;
  }

  /** Only the key of a post makes it safe to publish it again. */
  private FailureKind mayBeDone() {
    return key == null ? FailureKind.MAY_BE_CARRIED_OUT : FailureKind.MAY_BE_PUBLISHED;
  }

  /** Whether some attempt at what must not be done twice may have been accepted. */
  private boolean mayBeDone(Delivery last) {
    return !operation.isRepeatable()
        && (isOpen(last) || attempts.stream().anyMatch(a -> isOpen(a.delivery())));
  }

  private static boolean isOpen(Delivery delivery) {
    return delivery == Delivery.UNKNOWN || delivery == Delivery.ACCEPTED;
  }

  /** A key that the service knows is in use by an earlier attempt, if there was one. */
  private ServiceException conflict(AttemptFailure last, boolean lost) {
    if (!operation.publishes()) {
      return failed(FailureKind.KEY_USED, last, Delivery.REFUSED, null);
    }
    return failed(
        lost ? FailureKind.KEY_IN_USE : FailureKind.KEY_USED, last, Delivery.UNKNOWN, null);
  }

  private FailureKind kind(AttemptFailure last, @Nullable Meaning meaning) {
    if (last.local()) {
      return FailureKind.FILE_NOT_SENT;
    }
    boolean refused = last.delivery() == Delivery.REFUSED;
    if (isStorage()) {
      return refused ? FailureKind.STORAGE_REFUSED : FailureKind.STORAGE_FAILED;
    }
    if (!refused || meaning == null) {
      return last.delivery() == Delivery.NOT_SENT
          ? FailureKind.UNREACHABLE
          : FailureKind.NO_PROPER_RESPONSE;
    }
    return switch (meaning.decision()) {
      case AUTHENTICATE -> FailureKind.KEY_NOT_ACCEPTED;
      case PAY -> FailureKind.PLAN_LACKS_IT;
      case WAIT -> FailureKind.LIMIT_USED_UP;
      case FIX_REQUEST, KEY_REMEMBERED, KEY_UNCLEAR -> FailureKind.REFUSED;
    };
  }

  /** Whether the words of the service fit: they are about a refusal. */
  private boolean applies(AttemptFailure last) {
    return !last.local() && (isStorage() || last.delivery() == Delivery.REFUSED);
  }

  private ServiceException unknown(String result) {
    return mayBeDone().exception(details(Delivery.UNKNOWN), words().with("result", result), null);
  }

  private ServiceException failed(
      FailureKind kind, AttemptFailure last, Delivery delivery, @Nullable Meaning meaning) {
    FailureBuilder details = details(delivery).retryAfter(last.retryAfter());
    ErrorResponse response = last.response();
    if (response != null) {
      details.response(
          response.status(), response.code(), response.message(), response.requestId());
    }
    return kind.exception(details, words().with("result", last.result()), meaning, last.getCause());
  }

  private FailureBuilder details(Delivery delivery) {
    return Failure.of(operation.id(), delivery).idempotencyKey(key).attempts(attempts);
  }

  private FailureWords words() {
    Budget budget = operation.budget();
    return FailureWords.of(service).with("limit", budget == null ? "the rate" : budget.limits());
  }
}
