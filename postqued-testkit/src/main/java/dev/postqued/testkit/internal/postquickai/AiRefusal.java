package dev.postqued.testkit.internal.postquickai;

import dev.postqued.testkit.internal.engine.ApiReply;
import dev.postqued.testkit.internal.engine.Json;
import tools.jackson.databind.node.ObjectNode;

/** A request that is refused, in the envelope of the service. */
final class AiRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final long retryAfter;

  private AiRefusal(int status, String code, String message, long retryAfter) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  static AiRefusal of(int status, String code, String message) {
    return new AiRefusal(status, code, message, 0);
  }

  /** No text names the code of what is missing or invalid: this one is assumed. */
  static AiRefusal invalid(String message) {
    return of(400, "VALIDATION_ERROR", message);
  }

  /** No text names the code of a state that is in the way: this one is assumed. */
  static AiRefusal conflict(String message) {
    return of(409, "CONFLICT", message);
  }

  static AiRefusal notFound() {
    return of(404, "NOT_FOUND", "The requested resource was not found.");
  }

  static AiRefusal limited(long seconds) {
    return new AiRefusal(
        429,
        "RATE_LIMIT_EXCEEDED",
        "Rate limit exceeded. Try again in " + seconds + " seconds.",
        seconds);
  }

  ApiReply reply() {
    ObjectNode body = Json.object().put("success", false);
    ObjectNode error = body.putObject("error").put("code", code).put("message", getMessage());
    if (retryAfter > 0) {
      error.putObject("details").put("retryAfter", retryAfter);
    }
    ApiReply reply = ApiReply.json(status, Json.write(body));
    return retryAfter > 0 ? reply.with("Retry-After", Long.toString(retryAfter)) : reply;
  }

  /** A fault with the body that the service writes. */
  static ApiReply error(int status) {
    return of(status, code(status), "This went wrong on purpose.").reply();
  }

  private static String code(int status) {
    return switch (status) {
      case 400 -> "VALIDATION_ERROR";
      case 401 -> "INVALID_KEY";
      case 403 -> "LIMIT_EXCEEDED";
      case 404 -> "NOT_FOUND";
      case 409 -> "CONFLICT";
      case 429 -> "RATE_LIMIT_EXCEEDED";
      default -> "INTERNAL_ERROR";
    };
  }
}
