package dev.postqued.errors;

import dev.postqued.idempotency.IdempotencyKey;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about a failed request, without secrets.
 *
 * @param operation the operation id in the API document
 * @param delivery what is known about it, over all attempts
 * @param problem what went wrong, in one sentence
 * @param advice what to do next, in one sentence
 * @param status the HTTP status of the last response, if there was one
 * @param code the vendor's code, if the last response had one
 * @param vendorMessage the vendor's message, if the last response had one
 * @param requestId the {@code X-Request-Id} of the last response, if it had one (no source
 *     documents such a header)
 * @param retryAfter how long the service asked to wait, if it did
 * @param idempotencyKey the key of the request, if it had one
 * @param attempts the attempts, the first one first; empty if none was made
 * @param file the name of the file, if the request is about one
 * @param abandonedContentIds the content that an upload began and abandoned, which stays with the
 *     service without bytes: it has no way to delete it, or the deletion failed
 * @param candidates the ids of what a post with an unknown outcome may have become, for people to look at:
 *     they prove nothing, and an empty list does not either
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
    List<Attempt> attempts,
    @Nullable String file,
    List<String> abandonedContentIds,
    List<String> candidates)
    implements Serializable {

  /** Copies the lists. */
  public Failure {
    attempts = List.copyOf(attempts);
    abandonedContentIds = List.copyOf(abandonedContentIds);
    candidates = List.copyOf(candidates);
  }

  /** Starts a failure. */
  public static FailureBuilder of(String operation, Delivery delivery) {
    return new FailureBuilder(operation, delivery);
  }

  /** Starts a copy of this failure. */
  public FailureBuilder toBuilder() {
    return of(operation, delivery)
        .problem(problem)
        .advice(advice)
        .response(status, code, vendorMessage, requestId)
        .retryAfter(retryAfter)
        .idempotencyKey(idempotencyKey)
        .attempts(attempts)
        .file(file)
        .abandonedContentIds(abandonedContentIds)
        .candidates(candidates);
  }

  /** Returns the message of the exception. */
  String message() {
    StringBuilder text = new StringBuilder(operation);
    if (file != null) {
      text.append(" of ").append(file);
    }
    text.append(": ").append(problem);
    if (vendorMessage != null && !vendorMessage.isBlank()) {
      text.append(" The service says: ").append(sentence(vendorMessage.strip()));
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
    fact(facts, "abandoned content", abandonedContentIds.isEmpty() ? null : abandonedContentIds);
    fact(facts, "may be one of", candidates.isEmpty() ? null : candidates);
    return text.append(" [").append(facts).append(']').toString();
  }

  private static String sentence(String words) {
    return words.matches("(?s).*[.!?…。！？]") ? words : words + '.';
  }

  private static void fact(StringBuilder facts, String name, @Nullable Object value) {
    if (value != null) {
      facts.append(facts.isEmpty() ? "" : ", ").append(name).append(' ').append(value);
    }
  }
}
