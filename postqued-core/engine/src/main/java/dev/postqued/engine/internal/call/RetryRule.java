package dev.postqued.engine.internal.call;

import static dev.postqued.engine.internal.call.RetryRule.Again.NO;
import static dev.postqued.engine.internal.call.RetryRule.Again.WITH_KEY;
import static dev.postqued.engine.internal.call.RetryRule.Again.YES;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.service.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What may be sent again: a row for what is known of the attempt, a column for what it would do. */
enum RetryRule {
  //                   in public | unseen
  /** The file changed or is gone, or was a stream: no server can mend that. */
  BYTES_GONE /*    */(NO, NO),
  /** No connection came about, or the request broke off before its end was sent. */
  NOTHING_SENT /*  */(YES, YES),
  /** 429, or 503 with Retry-After: the service did not do it and says when to come again. */
  TOLD_TO_WAIT /*  */(WITH_KEY, YES),
  /** Sent, and the answer was lost, or it is another 5xx. */
  ANSWER_LOST /*   */(WITH_KEY, YES),
  /** The answer says yes and cannot be read. */
  UNREADABLE /*    */(WITH_KEY, YES),
  /** Any other answer that says no. */
  REFUSED /*       */(NO, NO);

  /** Whether to send again. */
  enum Again {
    YES,
    /** Under its idempotency key, which makes one of two. */
    WITH_KEY,
    NO
  }

  private final Again inPublic;
  private final Again unseen;

  RetryRule(Again inPublic, Again unseen) {
    this.inPublic = inPublic;
    this.unseen = unseen;
  }

  /** The row of a failure. */
  static RetryRule of(AttemptFailure failure) {
    if (failure.local()) {
      return BYTES_GONE;
    }
    return switch (failure.delivery()) {
      case NOT_SENT -> NOTHING_SENT;
      case REFUSED -> failure.status() == 429 ? TOLD_TO_WAIT : REFUSED;
      case UNKNOWN, ACCEPTED -> ofOpen(failure);
    };
  }

  private static RetryRule ofOpen(AttemptFailure failure) {
    if (failure.status() / 100 == 2) {
      return UNREADABLE;
    }
    return failure.status() == 503 && failure.retryAfter() != null ? TOLD_TO_WAIT : ANSWER_LOST;
  }

  /** Whether an operation that failed so may be sent again. */
  boolean mayRepeat(Operation operation, @Nullable IdempotencyKey key) {
    return switch (operation.publishes() ? inPublic : unseen) {
      case YES -> true;
      case WITH_KEY -> key != null;
      case NO -> false;
    };
  }

  /** Whether the service asks for a longer wait than a caller will bear. */
  static boolean isTooLong(AttemptFailure failure, Duration longest) {
    Duration asked = failure.retryAfter();
    return asked != null && asked.compareTo(longest) > 0;
  }
}
