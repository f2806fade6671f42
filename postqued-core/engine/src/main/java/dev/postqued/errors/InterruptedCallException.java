package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/**
 * The thread was interrupted while it waited; its interrupt flag is set again. This thread has nothing
 * under way; {@link #delivery()} says whether another one may have.
 */
public final class InterruptedCallException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what failed.
   *
   * @param failure the details
   * @param cause what the network said, if it did
   */
  public InterruptedCallException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public InterruptedCallException withFailure(Failure details) {
    return new InterruptedCallException(details, getCause());
  }
}
