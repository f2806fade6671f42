package dev.postqued.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with one request; {@link Sandbox#faults()} says with which.
 *
 * <p>What matters most is whether the request was carried out all the same: it is not with {@link #answer}, unless
 * {@link Answer#carriedOut()} says so, nor with {@link #connectionReset()}; it is with {@link #answerLost()},
 * {@link #answerTruncated()} and {@link #delay}.
 */
public sealed interface Fault permits Fault.Answer, Fault.Break, Fault.Delay, UploadFault {
  /**
   * Nothing goes wrong: lets a request pass before the next fault is due.
   *
   * @return the fault
   */
  static Fault none() {
    return Break.NONE;
  }

  /**
   * Answers with {@code status} and an error body in the usual form, without carrying the request out.
   *
   * @param status the HTTP status, from 200 to 599
   * @return the fault
   */
  static Answer answer(int status) {
    return new Answer(status, Map.of(), null, false);
  }

  /**
   * Answers 429 with {@code Retry-After} in whole seconds.
   *
   * @param retryAfter how long the client is told to wait
   * @return the fault
   */
  static Answer tooManyRequests(Duration retryAfter) {
    return answer(429).header("Retry-After", Long.toString(retryAfter.toSeconds()));
  }

  /**
   * Answers 429 with {@code Retry-After} as an HTTP date.
   *
   * @param retryAt when the client is told to come back
   * @return the fault
   */
  static Answer tooManyRequests(Instant retryAt) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(retryAt.atZone(ZoneOffset.UTC));
    return answer(429).header("Retry-After", date);
  }

  /**
   * Answers 503 with {@code Retry-After} in whole seconds.
   *
   * @param retryAfter how long the client is told to wait
   * @return the fault
   */
  static Answer serviceUnavailable(Duration retryAfter) {
    return answer(503).header("Retry-After", Long.toString(retryAfter.toSeconds()));
  }

  /**
   * Answers 402 with the code {@code SUBSCRIPTION_REQUIRED}.
   *
   * @return the fault
   */
  static Answer subscriptionRequired() {
    return refused(Refusal.SUBSCRIPTION);
  }

  /**
   * Answers 402, 403 or 409 as version 2 does, without carrying the request out.
   *
   * @param reason why it is refused
   * @return the fault
   */
  static Answer refused(Refusal reason) {
    return answer(reason.status()).body(reason.body());
  }

  /**
   * Answers 200 with an HTML page, as a proxy on the way does.
   *
   * @return the fault
   */
  static Answer notJson() {
    return answer(200)
        .header("Content-Type", "text/html; charset=utf-8")
        .body("<!doctype html><title>One moment</title><p>One moment, please.</p>");
  }

  /**
   * Answers 200 with something that claims to be JSON and is not.
   *
   * @return the fault
   */
  static Answer garbage() {
    return answer(200).body("{\"id\": \u0000\ufffd]");
  }

  /**
   * Answers 200 with no body.
   *
   * @return the fault
   */
  static Answer emptyBody() {
    return answer(200).body("");
  }

  /**
   * Answers 500 with a valid body of at least {@code characters} characters.
   *
   * @param characters the least number of characters
   * @return the fault
   */
  static Answer hugeBody(int characters) {
    return answer(500).body("{\"error\":\"" + "x".repeat(characters) + "\"}");
  }

  /**
   * Resets the connection before the request is carried out.
   *
   * @return the fault
   */
  static Fault connectionReset() {
    return Break.BEFORE;
  }

  /**
   * Carries the request out and resets the connection instead of answering.
   *
   * @return the fault
   */
  static Fault answerLost() {
    return Break.AFTER;
  }

  /**
   * Carries the request out and ends the connection in the middle of the answer's body.
   *
   * @return the fault
   */
  static Fault answerTruncated() {
    return Break.DURING;
  }

  /**
   * Carries the request out at once and answers only after {@code duration} of real time.
   *
   * @param duration how late, in real time
   * @return the fault
   */
  static Fault delay(Duration duration) {
    return new Delay(duration);
  }

  /**
   * An answer in place of the real one.
   *
   * @param status the HTTP status
   * @param headers header fields beside {@code Content-Type}
   * @param body the body, or null for an error body that suits the operation
   * @param applied whether the request is carried out before this answer is given
   */
  record Answer(int status, Map<String, String> headers, @Nullable String body, boolean applied)
      implements Fault {
    /**
     * Makes an answer.
     *
     * @param status from 200 to 599
     * @param headers copied
     * @param body null for an error body that suits the operation
     * @param applied whether the request is carried out
     * @throws IllegalArgumentException if {@code status} is no final HTTP status
     */
    public Answer {
      if (status < 200 || status > 599) {
        throw new IllegalArgumentException("status must be from 200 to 599, was " + status);
      }
      headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /**
     * {@return this answer with one more header field}
     *
     * @param name its name
     * @param value its value
     */
    public Answer header(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(name, value);
      return new Answer(status, more, body, applied);
    }

    /**
     * {@return this answer with a body}
     *
     * @param text the body
     */
    public Answer body(String text) {
      return new Answer(status, headers, text, applied);
    }

    /** {@return this answer, given after the request has been carried out all the same} */
    public Answer carriedOut() {
      return new Answer(status, headers, body, true);
    }
  }

  /** When the connection breaks. */
  enum Break implements Fault {
    /** Never. */
    NONE,
    /** Before the request is carried out. */
    BEFORE,
    /** In the middle of the answer. */
    DURING,
    /** After the request was carried out, before the answer. */
    AFTER
  }

  /**
   * A late answer.
   *
   * @param duration how late, in real time
   */
  record Delay(Duration duration) implements Fault {
    /**
     * Makes a delay.
     *
     * @param duration not negative
     * @throws IllegalArgumentException if {@code duration} is negative
     */
    public Delay {
      if (duration.isNegative()) {
        throw new IllegalArgumentException("duration must not be negative, was " + duration);
      }
    }
  }
}
