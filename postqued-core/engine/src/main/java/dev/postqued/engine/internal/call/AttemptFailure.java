package dev.postqued.engine.internal.call;

import dev.postqued.errors.Delivery;
import dev.postqued.service.ErrorResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A failed attempt and everything known about it. It never leaves the library. */
public final class AttemptFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Delivery delivery;
  private final transient @Nullable ErrorResponse response;
  private final Judgement judgement;

  /** What is known besides the delivery. */
  private enum Judgement {
    NONE,
    /** The cause is local, so that another attempt would fail as well. */
    LOCAL,
    /** The service knows the key. */
    KEY_IN_USE,
    /** Another attempt may succeed, whatever the status. */
    PASSING
  }

  private AttemptFailure(
      Delivery delivery,
      String result,
      @Nullable ErrorResponse response,
      @Nullable Throwable cause,
      Judgement judgement) {
    super(result, cause, false, false);
    this.delivery = delivery;
    this.response = response;
    this.judgement = judgement;
  }

  /** The file could not be sent as announced, which is not the fault of a server. */
  public static AttemptFailure ofFile(String result, Throwable cause) {
    return new AttemptFailure(Delivery.NOT_SENT, result, null, cause, Judgement.LOCAL);
  }

  /** The request did not reach the server completely. */
  public static AttemptFailure notSent(String result, @Nullable Throwable cause) {
    return new AttemptFailure(Delivery.NOT_SENT, result, null, cause, Judgement.NONE);
  }

  /** The request may have reached the server, but no response was received. */
  public static AttemptFailure lost(String result, @Nullable Throwable cause) {
    return new AttemptFailure(Delivery.UNKNOWN, result, null, cause, Judgement.NONE);
  }

  /**
   * The response is a success but cannot be read. It proves nothing: a proxy may send a 200 too.
   */
  public static AttemptFailure unreadable(int status, String why, @Nullable Throwable cause) {
    return new AttemptFailure(
        Delivery.UNKNOWN,
        "HTTP " + status + ", " + why,
        ErrorResponse.of(status),
        cause,
        Judgement.NONE);
  }

  /** The server returned an error status, which proves nothing until it is judged. */
  public static AttemptFailure answered(ErrorResponse response) {
    return new AttemptFailure(
        Delivery.UNKNOWN,
        "HTTP " + response.status() + (response.code() == null ? "" : " " + response.code()),
        response,
        null,
        Judgement.NONE);
  }

  /** The same failure, whose response proves that nothing was done. */
  AttemptFailure asRefusal() {
    return new AttemptFailure(Delivery.REFUSED, result(), response, getCause(), judgement);
  }

  /**
   * The same failure, whose response says that the service knows the key: it may still be at work on
   * an earlier request.
   */
  AttemptFailure asKeyInUse() {
    return new AttemptFailure(
        Delivery.UNKNOWN, result(), response, getCause(), Judgement.KEY_IN_USE);
  }

  /** The same failure, for which another attempt may succeed. */
  public AttemptFailure asPassing() {
    return new AttemptFailure(delivery, result(), response, getCause(), Judgement.PASSING);
  }

  /** The same failure, which no other attempt can repair. */
  public AttemptFailure forGood(String why) {
    return new AttemptFailure(
        delivery, result() + "; " + why, response, getCause(), Judgement.LOCAL);
  }

  public Delivery delivery() {
    return delivery;
  }

  public @Nullable ErrorResponse response() {
    return response;
  }

  /** Whether the cause is local, so that another attempt would fail as well. */
  public boolean local() {
    return judgement == Judgement.LOCAL;
  }

  /** Whether the service knows the key, by its response. */
  boolean isKeyInUse() {
    return judgement == Judgement.KEY_IN_USE;
  }

  /** Whether another attempt may succeed, whatever the status. */
  boolean isPassing() {
    return judgement == Judgement.PASSING;
  }

  /** The status of the response; 0 if there was none. */
  public int status() {
    return response == null ? 0 : response.status();
  }

  public @Nullable Duration retryAfter() {
    return response == null ? null : response.retryAfter();
  }

  /** A short description of the result. */
  public String result() {
    return String.valueOf(getMessage());
  }
}
