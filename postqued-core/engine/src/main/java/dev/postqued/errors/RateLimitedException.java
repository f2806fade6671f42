package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/**
 * The rate limit is used up for longer than the client may wait (HTTP 429). Wait, then try again.
 */
public final class RateLimitedException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param failure the details
   * @param cause the cause, such as an error of the network, if there is one
   */
  public RateLimitedException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public RateLimitedException withFailure(Failure details) {
    return new RateLimitedException(details, getCause());
  }
}
