package dev.postqued.internal.call;

import dev.postqued.errors.Delivery;
import dev.postqued.errors.ErrorCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One attempt that failed, with all that is known of it. It never leaves the library. */
public final class AttemptFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Delivery delivery;
  private final @Nullable Answer answer;
  private final boolean local;

  /**
   * An answer that says no.
   *
   * @param status the HTTP status
   * @param code the vendor's code
   * @param message the vendor's words, without secrets
   * @param requestId the id of the request
   * @param retryAfter how long to wait
   */
  public record Answer(
      int status,
      @Nullable ErrorCode code,
      @Nullable String message,
      @Nullable String requestId,
      @Nullable Duration retryAfter) {}

  private AttemptFailure(
      Delivery delivery, String result, @Nullable Answer answer, @Nullable Throwable cause) {
    this(delivery, result, answer, cause, false);
  }

  private AttemptFailure(
      Delivery delivery,
      String result,
      @Nullable Answer answer,
      @Nullable Throwable cause,
      boolean local) {
    super(result, cause, false, false);
    this.delivery = delivery;
    this.answer = answer;
    this.local = local;
  }

  /** The file could not be sent as it was promised, which no server is to blame for. */
  public static AttemptFailure ofFile(String result, Throwable cause) {
    return new AttemptFailure(Delivery.NOT_SENT, result, null, cause, true);
  }

  /** The request did not reach the server whole. */
  public static AttemptFailure notSent(String result, @Nullable Throwable cause) {
    return new AttemptFailure(Delivery.NOT_SENT, result, null, cause);
  }

  /** The request may have reached the server; no answer came. */
  public static AttemptFailure lost(String result, @Nullable Throwable cause) {
    return new AttemptFailure(Delivery.UNKNOWN, result, null, cause);
  }

  /** The answer says yes and cannot be read. It proves nothing: a proxy answers 200 too. */
  public static AttemptFailure unreadable(int status, String why, @Nullable Throwable cause) {
    return new AttemptFailure(
        Delivery.UNKNOWN,
        "HTTP " + status + ", " + why,
        new Answer(status, null, null, null, null),
        cause);
  }

  /** The server answered with an error status. */
  public static AttemptFailure answered(Answer answer) {
    return new AttemptFailure(
        answer.status() >= 500 ? Delivery.UNKNOWN : Delivery.REFUSED,
        "HTTP " + answer.status() + (answer.code() == null ? "" : " " + answer.code()),
        answer,
        null);
  }

  /** The same failure, which no other attempt can mend. */
  public AttemptFailure forGood(String why) {
    return new AttemptFailure(delivery, result() + "; " + why, answer, getCause(), true);
  }

  public Delivery delivery() {
    return delivery;
  }

  public @Nullable Answer answer() {
    return answer;
  }

  /** Whether the cause lies on this side, so that another attempt would fail as well. */
  public boolean local() {
    return local;
  }

  /** The status of the answer; 0 if none came. */
  public int status() {
    return answer == null ? 0 : answer.status();
  }

  public @Nullable Duration retryAfter() {
    return answer == null ? null : answer.retryAfter();
  }

  /** What came of it in a few words. */
  public String result() {
    return String.valueOf(getMessage());
  }
}
