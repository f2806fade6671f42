package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that is refused. In version 1 only the codes that PostQued documents are ever given; in version 2 each refusal has
 * a code, and those that no source names are assumed.
 */
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

  /** An answer that is given whatever the request was. */
  static ApiReply onPurpose(int status, boolean ofV2) {
    ApiException e = new ApiException(status, null, "This went wrong on purpose", 0);
    return ofV2 && status / 100 == 4 ? e.replyOfV2() : e.reply();
  }

  ApiReply replyOfV2() {
    return code == null
        ? new ApiException(status, codeOfV2(), String.valueOf(getMessage()), retryAfterSeconds)
            .reply()
        : reply();
  }

  private String codeOfV2() {
    return switch (status) {
      case 400 -> "INVALID_REQUEST";
      case 401 -> "UNAUTHORIZED";
      case 402 -> Refusal.SUBSCRIPTION.code();
      case 403 -> Refusal.WORKSPACE.code();
      case 404 -> "NOT_FOUND";
      case 409 -> Refusal.WORKFLOW.code();
      case 429 -> "RATE_LIMITED";
      case 501 -> "NOT_MODELLED";
      default -> "REFUSED";
    };
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
