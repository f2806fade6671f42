package dev.postqued.errors;

import dev.postqued.publishing.IdempotencyKey;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a failed request. It holds no secrets.
 *
 * @param operation what was asked for, by the operation id of the API document
 * @param delivery what is known of it over all attempts
 * @param problem what went wrong, in one sentence
 * @param advice what to do next, in one sentence
 * @param status the HTTP status of the last answer, if there was one
 * @param code the vendor's code, if the last answer had one
 * @param vendorMessage the vendor's words, if the last answer had any
 * @param requestId the {@code X-Request-Id} of the last answer, if it had one (no source documents
 *     such a header)
 * @param retryAfter how long the service asked to wait, if it did
 * @param idempotencyKey the key of the request, if it had one
 * @param attempts the attempts, the first one first; empty if none was made
 */
public record Failure(
    String operation,
    Delivery delivery,
    String problem,
    String advice,
    @Nullable Integer status,
    @Nullable ErrorCode code,
    @Nullable String vendorMessage,
    @Nullable String requestId,
    @Nullable Duration retryAfter,
    @Nullable IdempotencyKey idempotencyKey,
    List<Attempt> attempts)
    implements Serializable {

  /** Puts it into words. */
  String message() {
    StringBuilder text = new StringBuilder(operation).append(": ").append(problem);
    if (vendorMessage != null) {
      text.append(" The service says: ").append(vendorMessage).append('.');
    }
    text.append(' ').append(advice);
    StringBuilder facts = new StringBuilder();
    fact(facts, "delivery", delivery);
    fact(facts, "status", status);
    fact(facts, "code", code);
    fact(facts, "request id", requestId);
    fact(facts, "retry after", retryAfter);
    fact(facts, "idempotency key", idempotencyKey);
    fact(facts, "attempts", attempts.size());
    return text.append(" [").append(facts).append(']').toString();
  }

  private static void fact(StringBuilder facts, String name, @Nullable Object value) {
    if (value != null) {
      facts.append(facts.isEmpty() ? "" : ", ").append(name).append(' ').append(value);
    }
  }
}
