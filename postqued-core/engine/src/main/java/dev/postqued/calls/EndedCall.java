package dev.postqued.calls;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call that has ended.
 *
 * @param error the simple name of the exception that it threw, such as {@code RateLimitedException};
 *     null if it succeeded
 * @param status the HTTP status of the last response; 0 if there was none
 * @param attempts how many attempts were made; 0 if nothing was sent
 * @param requestId the id of the last request, as the service named it; null if it named none
 * @param took how long the call took, with its waits
 */
public record EndedCall(
    @Nullable String error, int status, int attempts, @Nullable String requestId, Duration took) {

  /** Returns whether the call succeeded. */
  public boolean succeeded() {
    return error == null;
  }
}
