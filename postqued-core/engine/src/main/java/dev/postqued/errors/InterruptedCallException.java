package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/**
 * The thread was interrupted while it waited; its interrupt flag is set. Nothing is under way in
 * this thread; {@link #delivery()} says whether another thread may have sent the post.
 */
public final class InterruptedCallException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param failure the details
   * @param cause the cause, such as an error of the network, if there is one
   */
  public InterruptedCallException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public InterruptedCallException withFailure(Failure details) {
    return new InterruptedCallException(details, getCause());
  }
}
