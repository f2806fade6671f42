package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/**
 * The idempotency key was used before (HTTP 409). Look for the existing publication before you use
 * a new key, or the post may be published twice.
 */
public final class IdempotencyConflictException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param failure the details
   * @param cause the cause, such as an error of the network, if there is one
   */
  public IdempotencyConflictException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public IdempotencyConflictException withFailure(Failure details) {
    return new IdempotencyConflictException(details, getCause());
  }
}
