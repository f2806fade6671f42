package dev.postqued.internal.http;

import dev.postqued.bindings.v1.model.ErrorBody;
import dev.postqued.errors.ErrorCode;
import dev.postqued.internal.call.AttemptFailure;
import dev.postqued.internal.call.RetryAfter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Reads answers that say no, whatever they look like. */
public final class Answers {

  /** No error of the API comes near this; the rest is not read. */
  private static final int MAX_ERROR_BYTES = 64 << 10;

  private final Clock clock;

  /** The clock turns dates in Retry-After into waits. */
  public Answers(Clock clock) {
    this.clock = clock;
  }

  /**
   * Makes a failure of an answer.
   *
   * @param status the HTTP status
   * @param body the body, of any kind and size
   * @param retryAfter the Retry-After header
   * @param requestId the X-Request-Id header
   */
  public AttemptFailure failure(
      int status,
      @Nullable InputStream body,
      @Nullable String retryAfter,
      @Nullable String requestId) {
    byte[] head = head(body);
    ErrorBody error = envelope(head);
    String message = error == null ? new String(head, StandardCharsets.UTF_8) : error.error();
    String code = error == null || error.code() == null ? null : error.code().value();
    return AttemptFailure.answered(
        new AttemptFailure.Answer(
            status,
            code == null || code.isBlank() ? null : new ErrorCode(Redaction.text(code)),
            message == null || message.isBlank() ? null : Redaction.text(message),
            requestId == null ? null : Redaction.text(requestId),
            RetryAfter.parse(retryAfter, clock.instant())));
  }

  private static byte[] head(@Nullable InputStream body) {
    try {
      return body == null ? new byte[0] : body.readNBytes(MAX_ERROR_BYTES);
    } catch (IOException e) {
      // The status alone tells enough; an answer that broke off has no more to say.
      return new byte[0];
    }
  }

  private static @Nullable ErrorBody envelope(byte[] head) {
    try {
      return (ErrorBody) Json.read(new ByteArrayInputStream(head), ErrorBody.class);
    } catch (IOException e) {
      return null;
    }
  }
}
