package dev.postqued.internal.call;

import dev.postqued.errors.Delivery;
import dev.postqued.publishing.IdempotencyKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What may be sent again.
 *
 * <pre>
 * what is known              | publish            | everything else
 * the file cannot be sent    | no                 | no
 * nothing was sent           | yes                | yes
 * 429, 503 with Retry-After  | yes, within a cap  | yes, within a cap
 * answer lost, other 5xx     | with its key       | yes
 * done, answer unreadable    | with its key       | yes
 * refused (other 4xx)        | no                 | no
 * </pre>
 *
 * <p>Everything else may be repeated because nobody sees it: a second upload session leaves one that
 * nobody uses, confirming an upload names its content, and the rest only reads.
 */
final class RetryRule {

  private final Duration maxRetryAfter;

  RetryRule(Duration maxRetryAfter) {
    this.maxRetryAfter = maxRetryAfter;
  }

  boolean mayRepeat(Operation operation, @Nullable IdempotencyKey key, AttemptFailure failure) {
    if (failure.delivery() == Delivery.NOT_SENT) {
      return !failure.local();
    }
    Duration asked = failure.retryAfter();
    if (asked != null && asked.compareTo(maxRetryAfter) > 0) {
      return false;
    }
    if (failure.status() == 429) {
      return true;
    }
    if (failure.delivery() == Delivery.REFUSED) {
      return false;
    }
    return !operation.publishes() || key != null;
  }
}
