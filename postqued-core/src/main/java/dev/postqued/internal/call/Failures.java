package dev.postqued.internal.call;

import dev.postqued.errors.Attempt;
import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.ErrorCode;
import dev.postqued.errors.Failure;
import dev.postqued.errors.FailureBuilder;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.PostQuedException;
import dev.postqued.errors.RateLimitedException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.errors.UploadException;
import dev.postqued.limits.RateClass;
import dev.postqued.publishing.IdempotencyKey;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what is known of a failed call into the exception a caller can decide by. */
final class Failures {

  private final Operation operation;
  private final @Nullable IdempotencyKey key;
  private final AttemptFailure last;
  private final List<Attempt> attempts;

  private Failures(
      Operation operation,
      @Nullable IdempotencyKey key,
      AttemptFailure last,
      List<Attempt> attempts) {
    this.operation = operation;
    this.key = key;
    this.last = last;
    this.attempts = attempts;
  }

  static PostQuedException of(
      Operation operation,
      @Nullable IdempotencyKey key,
      AttemptFailure last,
      List<Attempt> attempts) {
    return new Failures(operation, key, last, attempts).exception();
  }

  static PostQuedException noPermit(
      Operation operation, @Nullable IdempotencyKey key, Duration wait, List<Attempt> attempts) {
    AttemptFailure failure = AttemptFailure.notSent("no permit", null);
    Failures failures = new Failures(operation, key, failure, attempts);
    if (failures.mayBePublished()) {
      return failures.unknown();
    }
    return new RateLimitedException(
        failures.failure(
            Delivery.NOT_SENT,
            "The limit of " + limit(operation) + " is used up for longer than the call may take.",
            "Ask again in " + wait.toSeconds() + " s, or allow the call more time (callTimeout).",
            wait),
        null);
  }

  static PostQuedException interrupted(
      Operation operation, @Nullable IdempotencyKey key, List<Attempt> attempts) {
    Thread.currentThread().interrupt();
    AttemptFailure failure = AttemptFailure.notSent("interrupted", null);
    Failures failures = new Failures(operation, key, failure, attempts);
    if (failures.mayBePublished()) {
      return failures.unknown();
    }
    return new InterruptedCallException(
        failures.failure(
            Delivery.NOT_SENT,
            "The thread was interrupted.",
            "Nothing is under way; ask again if it is still wanted.",
            null),
        null);
  }

  private PostQuedException exception() {
    if (hasCode(ErrorCode.IDEMPOTENCY_CONFLICT)
        || (last.status() == 409 && operation.publishes())) {
      return conflict();
    }
    if (mayBePublished()) {
      return unknown();
    }
    if (last.local()) {
      return unsent();
    }
    if (operation.equals(Operation.PUT_OBJECT)) {
      return upload();
    }
    return switch (last.delivery()) {
      case REFUSED -> refused();
      default -> unavailable();
    };
  }

  /** Whether some attempt to publish may have been accepted. */
  private boolean mayBePublished() {
    return operation.publishes()
        && (isOpen(last.delivery()) || attempts.stream().anyMatch(a -> isOpen(a.delivery())));
  }

  private static boolean isOpen(Delivery delivery) {
    return delivery == Delivery.UNKNOWN || delivery == Delivery.ACCEPTED;
  }

  /**
   * Only the code proves that the key is known: proxies answer 409 of their own. And it proves that
   * this very post was taken only if it was sent before.
   */
  private PostQuedException conflict() {
    boolean sentBefore =
        attempts.stream().limit(attempts.size() - 1L).anyMatch(a -> isOpen(a.delivery()));
    boolean earlier =
        operation.publishes() && sentBefore && hasCode(ErrorCode.IDEMPOTENCY_CONFLICT);
    Delivery otherwise = operation.publishes() ? Delivery.UNKNOWN : Delivery.REFUSED;
    return new IdempotencyConflictException(
        failure(
            earlier ? Delivery.ACCEPTED : otherwise,
            earlier
                ? "An earlier attempt with this key and these very bytes was accepted; its answer was"
                    + " lost, so its id is not known."
                : "This idempotency key was used before.",
            earlier
                ? "The post is published or will be: look for it in the dashboard, and do not publish"
                    + " it again with a new key."
                : "If it was used for this very post, the post was taken and must not be published"
                    + " again with a new key; otherwise give each post a key of its own.",
            null),
        null);
  }

  private PostQuedException unknown() {
    return new UnknownOutcomeException(
        failure(
            Delivery.UNKNOWN,
            "The post may have been published: no answer that tells came back ("
                + last.result()
                + ").",
            "Publish the same Post again within 24 hours of the first attempt; its key makes that"
                + " safe. Never use a new key for it.",
            last.retryAfter()),
        last.getCause());
  }

  private PostQuedException unsent() {
    return new UploadException(
        said(
            "The file was not sent (" + last.result() + ").",
            "Upload it again once it can be read and nothing writes to it."),
        last.getCause());
  }

  private PostQuedException upload() {
    boolean refused = last.delivery() == Delivery.REFUSED;
    return new UploadException(
        failure(
            last.delivery(),
            "Storage did not take the bytes (" + last.result() + ").",
            refused
                ? "Upload the file again; if it is refused again, check its type and size."
                : "Upload the file again later.",
            last.retryAfter()),
        last.getCause());
  }

  /** Codes come first: which status the service sends with them is not documented. */
  private PostQuedException refused() {
    if (last.status() == 402 || hasCode(ErrorCode.SUBSCRIPTION_REQUIRED)) {
      return new SubscriptionRequiredException(
          said("The plan does not include this (" + last.result() + ").", "Change the plan."),
          null);
    }
    if ((last.status() == 401 || last.status() == 403)
        && !hasCode(ErrorCode.ACCOUNT_NOT_CONNECTED)) {
      return new AuthenticationException(
          said(
              "The API key was not accepted (" + last.result() + ").",
              "Check it, or make a new one at https://postqued.com/console."),
          null);
    }
    if (last.status() == 429) {
      return new RateLimitedException(
          said(
              "The service says that the limit of " + limit(operation) + " is used up.",
              "Ask again later, in 60 s at the latest if it does not say when."),
          null);
    }
    return new InvalidRequestException(
        said("The service refused the request (" + last.result() + ").", adviceFor(last)), null);
  }

  private static String adviceFor(AttemptFailure failure) {
    AttemptFailure.Answer answer = failure.answer();
    if (answer != null && ErrorCode.ACCOUNT_NOT_CONNECTED.equals(answer.code())) {
      return "Connect the account in the dashboard, or use another one of accounts().list().";
    }
    return switch (failure.status()) {
      case 404 -> "Check the id: the service does not know it.";
      case 413 -> "The file is too large for the service; send a smaller one.";
      default -> "Mend the request; the same one would be refused again.";
    };
  }

  private PostQuedException unavailable() {
    String problem =
        last.delivery() == Delivery.NOT_SENT
            ? "The service could not be reached (" + last.result() + ")."
            : "The service did not answer as it should (" + last.result() + ").";
    return new ServiceUnavailableException(
        said(problem, "Try again later; nothing was published by this call."), last.getCause());
  }

  private boolean hasCode(ErrorCode code) {
    AttemptFailure.Answer answer = last.answer();
    return answer != null && code.equals(answer.code());
  }

  private static String limit(Operation operation) {
    RateClass rateClass = operation.rateClass();
    return rateClass == null ? "the rate" : rateClass.limit() + " requests a minute";
  }

  private Failure said(String problem, String advice) {
    return failure(last.delivery(), problem, advice, last.retryAfter());
  }

  private Failure failure(
      Delivery delivery, String problem, String advice, @Nullable Duration retryAfter) {
    FailureBuilder failure =
        Failure.of(operation.id(), delivery)
            .problem(problem)
            .advice(advice)
            .retryAfter(retryAfter)
            .idempotencyKey(key)
            .attempts(attempts);
    AttemptFailure.Answer answer = last.answer();
    if (answer != null) {
      failure.answer(answer.status(), answer.code(), answer.message(), answer.requestId());
    }
    return failure.build();
  }
}
