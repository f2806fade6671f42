package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/** The idempotency key was used before (HTTP 409): look for the existing publication before you use a new key, or the post may go out twice. */
public final class IdempotencyConflictException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what failed.
   *
   * @param failure the details
   * @param cause what the network said, if it did
   */
  public IdempotencyConflictException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public IdempotencyConflictException withFailure(Failure details) {
    return new IdempotencyConflictException(details, getCause());
  }
}
