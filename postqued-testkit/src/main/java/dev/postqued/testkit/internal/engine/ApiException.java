package dev.postqued.testkit.internal.engine;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A request that is refused. Only the codes that PostQued documents are ever given. */
final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final @Nullable String code;
  private final long retryAfterSeconds;

  private ApiException(int status, @Nullable String code, String message, long retryAfterSeconds) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  static ApiException badRequest(String message) {
    return new ApiException(400, null, message, 0);
  }

  static ApiException unauthorized(String message) {
    return new ApiException(401, null, message, 0);
  }

  static ApiException forbidden(String message) {
    return new ApiException(403, null, message, 0);
  }

  /** The state of the workflow does not allow it. */
  static ApiException conflict(String message) {
    return new ApiException(409, null, message, 0);
  }

  static ApiException notModelled(String message) {
    return new ApiException(501, null, message, 0);
  }

  static ApiException tooLarge(String message) {
    return new ApiException(413, null, message, 0);
  }

  static ApiException notFound(String message) {
    return new ApiException(404, null, message, 0);
  }

  static ApiException tooManyRequests(long retryAfterSeconds) {
    return new ApiException(429, null, "Too many requests", retryAfterSeconds);
  }

  static ApiException missingIdempotencyKey() {
    return new ApiException(
        400, "MISSING_IDEMPOTENCY_KEY", "The Idempotency-Key header is required", 0);
  }

  static ApiException idempotencyConflict(String message) {
    return new ApiException(409, "IDEMPOTENCY_CONFLICT", message, 0);
  }

  static ApiException accountNotConnected(String accountId) {
    return new ApiException(
        400, "ACCOUNT_NOT_CONNECTED", "Account " + accountId + " is not connected", 0);
  }

  ApiReply reply() {
    ObjectNode body = Json.object().put("error", getMessage());
    if (code != null) {
      body.put("code", code);
    }
    ApiReply reply = ApiReply.json(status, Json.write(body));
    return retryAfterSeconds > 0
        ? reply.with("Retry-After", Long.toString(retryAfterSeconds))
        : reply;
  }
}
