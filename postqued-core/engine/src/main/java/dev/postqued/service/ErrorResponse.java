package dev.postqued.service;

import dev.postqued.errors.ErrorCode;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error response.
 *
 * @param status the HTTP status
 * @param code the service's code
 * @param message the service's message, without secrets
 * @param requestId the id of the request
 * @param retryAfter how long to wait, according to a header or the body
 * @param body the JSON object of the body as it came, for strict decisions; null if the body was
 *     something else
 */
public record ErrorResponse(
    int status,
    @Nullable ErrorCode code,
    @Nullable String message,
    @Nullable String requestId,
    @Nullable Duration retryAfter,
    @Nullable Map<String, ?> body) {

  /** A response of which only the status is known. */
  public static ErrorResponse of(int status) {
    return new ErrorResponse(status, null, null, null, null, null);
  }

  /** Returns this response with the wait that it asks for. */
  public ErrorResponse withRetryAfter(Duration asked) {
    return new ErrorResponse(status, code, message, requestId, asked, body);
  }

  /** Returns whether it has this code, in any case. */
  public boolean has(ErrorCode expected) {
    return code != null && code.value().equalsIgnoreCase(expected.value());
  }
}
