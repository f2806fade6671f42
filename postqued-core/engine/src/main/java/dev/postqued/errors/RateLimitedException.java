package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/** The rate limit is used up for longer than this client may wait (HTTP 429): wait, then ask again. */
public final class RateLimitedException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what failed.
   *
   * @param failure the details
   * @param cause what the network said, if it did
   */
  public RateLimitedException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public RateLimitedException withFailure(Failure details) {
    return new RateLimitedException(details, getCause());
  }
}
