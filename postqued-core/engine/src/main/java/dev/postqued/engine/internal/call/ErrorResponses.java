package dev.postqued.engine.internal.call;

import dev.postqued.engine.internal.config.Redaction;
import dev.postqued.engine.internal.json.Json;
import dev.postqued.engine.internal.storage.StorageAnswer;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.ErrorCode;
import dev.postqued.errors.Failure;
import dev.postqued.service.ErrorBody;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.Operation;
import dev.postqued.service.ResponseHeaders;
import dev.postqued.service.Service;
import dev.postqued.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads responses: those with JSON, and errors of any form. */
public final class ErrorResponses {

  /** The header with the id of a request to an API. */
  private static final String REQUEST_ID = "X-Request-Id";

  /** Those of requests to storage. */
  private static final List<String> STORAGE_REQUEST_IDS =
      List.of("X-Amz-Request-Id", "X-Ms-Request-Id");

  /** Far more than any error of an API has; the rest is not read. */
  private static final int MAX_ERROR_BYTES = 64 << 10;

  private final Service service;
  private final Redaction redaction;
  private final Clock clock;

  /** The clock converts dates in Retry-After to waits. */
  public ErrorResponses(Service service, Redaction redaction, Clock clock) {
    this.service = service;
    this.redaction = redaction;
    this.clock = clock;
  }

  /**
   * Converts a response of the API to a failure.
   *
   * @param status the HTTP status
   * @param body the body, of any kind and size
   * @param headers the header fields
   */
  public AttemptFailure failure(int status, @Nullable InputStream body, ResponseHeaders headers) {
    byte[] head = head(body);
    Map<String, ?> object = object(head);
    ErrorBody error = object == null ? null : service.readError(object);
    String host = redirectHost(status, headers);
    String told = error == null ? null : error.message();
    String message =
        host == null
            ? told == null || told.isBlank() ? text(head) : told
            : "it redirects to " + host + "; if the API has moved there, set baseUrl(...)";
    ErrorResponse response =
        response(
            status,
            error == null ? null : error.code(),
            message,
            headers.first(REQUEST_ID),
            error == null ? null : error.retryAfter(),
            object);
    Duration asked = asked(response, headers);
    return AttemptFailure.answered(asked == null ? response : response.withRetryAfter(asked));
  }

  /**
   * Converts a response of storage to a failure.
   *
   * @param status the HTTP status
   * @param body the body, of any kind and size
   * @param headers the header fields
   */
  public AttemptFailure failureOfStorage(
      int status, @Nullable InputStream body, ResponseHeaders headers) {
    StorageAnswer answer = StorageAnswer.of(head(body), headers);
    String host = redirectHost(status, headers);
    String requestId =
        STORAGE_REQUEST_IDS.stream()
            .map(headers::first)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return AttemptFailure.answered(
        response(
            status,
            answer.code(),
            host == null ? answer.message() : "it redirects to " + host,
            requestId,
            RetryAfter.parse(headers.first("Retry-After"), clock.instant()),
            null));
  }

  private ErrorResponse response(
      int status,
      @Nullable String code,
      @Nullable String message,
      @Nullable String requestId,
      @Nullable Duration retryAfter,
      @Nullable Map<String, ?> body) {
    return new ErrorResponse(
        status,
        code == null ? null : new ErrorCode(redaction.text(code)),
        message == null || message.isBlank() ? null : redaction.text(message),
        requestId == null ? null : redaction.text(requestId),
        RetryAfter.bounded(retryAfter),
        body);
  }

  private static String text(byte[] head) {
    return new String(head, StandardCharsets.UTF_8);
  }

  /** The server that a redirect leads to, without the rest of the address, which may be secret. */
  private static @Nullable String redirectHost(int status, ResponseHeaders headers) {
    String location = status / 100 == 3 ? headers.first("Location") : null;
    return location == null ? null : location.replaceAll("^(https?://[^/?#]*).*", "$1");
  }

  private @Nullable Duration asked(ErrorResponse response, ResponseHeaders headers) {
    Instant now = clock.instant();
    Duration asked = RetryAfter.parse(headers.first("Retry-After"), now);
    if (asked == null && response.retryAfter() == null) {
      Instant until = service.asksToWaitUntil(response, headers);
      return until == null
          ? resetOf(response, headers, now)
          : RetryAfter.bounded(Duration.between(now, until));
    }
    return asked;
  }

  /** Seconds, or a time, until a limit is free again. */
  private static @Nullable Duration resetOf(
      ErrorResponse response, ResponseHeaders headers, Instant now) {
    if (response.status() != 429) {
      return null;
    }
    Duration reset = RetryAfter.parse(headers.first("RateLimit-Reset"), now);
    return reset == null ? RetryAfter.parse(headers.first("X-RateLimit-Reset"), now) : reset;
  }

  /**
   * Reads a response as JSON.
   *
   * @throws AttemptFailure if it is an error, empty, or not of this type
   */
  public Object read(TransportResponse response, Type type) {
    int status = response.status();
    InputStream body = response.body();
    if (status / 100 != 2) {
      throw failure(status, body, response::header);
    }
    try {
      Object value = body == null ? null : Json.read(body, type);
      if (value == null) {
        throw AttemptFailure.unreadable(status, "the response is empty", null);
      }
      return value;
    } catch (IOException e) {
      throw AttemptFailure.unreadable(
          status, "the response cannot be read: " + redaction.text(JsonPost.brief(e)), null);
    }
  }

  /**
   * Returns a value that the next step needs. A success that lacks it is not asked for again: what it
   * reports was done.
   *
   * @param what the value, in words
   */
  public <T> T required(@Nullable T value, Operation operation, String what) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw FailureKind.INCOMPLETE_RESPONSE.exception(
          Failure.of(operation.id(), Delivery.UNKNOWN),
          FailureWords.of(service).with("missing", what),
          null);
    }
    return value;
  }

  /**
   * Returns what an operation made that must not be carried out twice. A success that does not show it leaves
   * open what was done.
   *
   * @param what the value, in words
   */
  public <T> T made(@Nullable T value, Operation operation, String what) {
    if (value == null) {
      throw FailureKind.MAY_BE_CARRIED_OUT.exception(
          Failure.of(operation.id(), Delivery.UNKNOWN),
          FailureWords.of(service).with("result", "a success without " + what),
          null);
    }
    return value;
  }

  private static byte[] head(@Nullable InputStream body) {
    try {
      return body == null ? new byte[0] : body.readNBytes(MAX_ERROR_BYTES);
    } catch (IOException e) {
      // The status alone is enough; the rest of the response was cut off.
      return new byte[0];
    }
  }

  private static @Nullable Map<String, ?> object(byte[] head) {
    try {
      Object body = Json.read(new ByteArrayInputStream(head), Object.class);
      return body instanceof Map<?, ?> object ? Json.object(object) : null;
    } catch (IOException e) {
      return null;
    }
  }
}
