package dev.postqued.engine.internal.call;

import static dev.postqued.engine.internal.call.RetryRule.Again.NO;
import static dev.postqued.engine.internal.call.RetryRule.Again.WITH_KEY;
import static dev.postqued.engine.internal.call.RetryRule.Again.YES;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.service.Operation;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what may be sent again: a row for what is known about the attempt, a column for its
 * effect.
 */
enum RetryRule {
  //                      once | repeatable
  /** The file changed or is gone, or was a stream: another attempt cannot fix that. */
  BYTES_GONE /*    */(NO, NO),
  /** No connection was made, or the request broke off before its end was sent. */
  NOTHING_SENT /*  */(YES, YES),
  /** 429, which the service sends before it does anything. */
  REFUSED_FOR_NOW /**/(YES, YES),
  /** 429 that proves nothing, or 503 with Retry-After: there is a time to try again. */
  TOLD_TO_WAIT /*  */(WITH_KEY, YES),
  /** Sent, and the response was lost, is another 5xx, or says that it may be tried again. */
  RESPONSE_LOST /* */(WITH_KEY, YES),
  /** The response is a success but cannot be read. */
  UNREADABLE /*    */(WITH_KEY, YES),
  /** The service knows the key: it may be at work on an earlier attempt. */
  KEY_IN_USE /*    */(WITH_KEY, NO),
  /** Any other error response that proves nothing, such as the page of a gateway. */
  UNPROVED /*      */(NO, NO),
  /** The service refused it. */
  REFUSED /*       */(NO, NO);

  /** Request timeout, too early to a misdirected connection: RFC 9110, 15.5.9 and 15.5.20; 8470. */
  private static final Set<Integer> TRY_AGAIN = Set.of(408, 421, 425);

  /** Whether to send a request again. */
  enum Again {
    YES,
    /** Only under an idempotency key, which prevents a second effect. */
    WITH_KEY,
    NO
  }

  private final Again once;
  private final Again repeatable;

  RetryRule(Again once, Again repeatable) {
    this.once = once;
    this.repeatable = repeatable;
  }

  /** Returns the row of a failure. */
  static RetryRule of(AttemptFailure failure) {
    if (failure.local()) {
      return BYTES_GONE;
    }
    return switch (failure.delivery()) {
      case NOT_SENT -> NOTHING_SENT;
      case REFUSED -> failure.status() == 429 ? REFUSED_FOR_NOW : REFUSED;
      case UNKNOWN, ACCEPTED -> failure.isKeyInUse() ? KEY_IN_USE : ofOpen(failure);
    };
  }

  private static RetryRule ofOpen(AttemptFailure failure) {
    int status = failure.status();
    if (failure.isPassing()) {
      return RESPONSE_LOST;
    }
    if (status == 429 || (status == 503 && failure.retryAfter() != null)) {
      return TOLD_TO_WAIT;
    }
    if (status / 100 == 2) {
      return UNREADABLE;
    }
    return status == 0 || status >= 500 || TRY_AGAIN.contains(status) ? RESPONSE_LOST : UNPROVED;
  }

  /** Whether an operation with this failure may be sent again. */
  boolean mayRepeat(Operation operation, @Nullable IdempotencyKey key) {
    return switch (operation.isRepeatable() ? repeatable : once) {
      case YES -> true;
      case WITH_KEY -> key != null;
      case NO -> false;
    };
  }

  /** Whether the service asks for a longer wait than the client allows. */
  static boolean isTooLong(AttemptFailure failure, Duration longest) {
    Duration asked = failure.retryAfter();
    return asked != null && asked.compareTo(longest) > 0;
  }
}
