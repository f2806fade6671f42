package dev.postqued.errors;

import dev.postqued.idempotency.IdempotencyKey;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Failure}; what is not set is unknown. */
public final class FailureBuilder {

  private final String operation;
  private final Delivery delivery;
  private String problem = "";
  private String advice = "";
  private @Nullable Integer status;
  private @Nullable ErrorCode code;
  private @Nullable String vendorMessage;
  private @Nullable String requestId;
  private @Nullable Duration retryAfter;
  private @Nullable IdempotencyKey idempotencyKey;
  private List<Attempt> attempts = List.of();
  private @Nullable String file;
  private List<String> abandonedContentIds = List.of();
  private List<String> candidates = List.of();

  FailureBuilder(String operation, Delivery delivery) {
    this.operation = operation;
    this.delivery = delivery;
  }

  /** Sets the problem, in one sentence. */
  public FailureBuilder problem(String sentence) {
    this.problem = sentence;
    return this;
  }

  /** Sets the advice, in one sentence. */
  public FailureBuilder advice(String sentence) {
    this.advice = sentence;
    return this;
  }

  /** Sets the content of the last response. */
  public FailureBuilder response(
      @Nullable Integer httpStatus,
      @Nullable ErrorCode errorCode,
      @Nullable String message,
      @Nullable String id) {
    this.status = httpStatus;
    this.code = errorCode;
    this.vendorMessage = message;
    this.requestId = id;
    return this;
  }

  /** Sets how long the service asked to wait. */
  public FailureBuilder retryAfter(@Nullable Duration wait) {
    this.retryAfter = wait;
    return this;
  }

  /** Sets the key of the request. */
  public FailureBuilder idempotencyKey(@Nullable IdempotencyKey key) {
    this.idempotencyKey = key;
    return this;
  }

  /** Sets the attempts, the first one first. */
  public FailureBuilder attempts(List<Attempt> made) {
    this.attempts = made;
    return this;
  }

  /** Sets the name of the file. */
  public FailureBuilder file(@Nullable String name) {
    this.file = name;
    return this;
  }

  /** Sets the content that an upload abandoned. */
  public FailureBuilder abandonedContentIds(List<String> ids) {
    this.abandonedContentIds = ids;
    return this;
  }

  /** Sets the ids of what a post with an unknown outcome may have become. */
  public FailureBuilder candidates(List<String> ids) {
    this.candidates = ids;
    return this;
  }

  /** Builds the failure. */
  public Failure build() {
    return new Failure(
        operation,
        delivery,
        problem,
        advice,
        status,
        code,
        vendorMessage,
        requestId,
        retryAfter,
        idempotencyKey,
        attempts,
        file,
        abandonedContentIds,
        candidates);
  }
}
