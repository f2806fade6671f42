package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/** The service refuses the request as it is (other HTTP 4xx): mend the request. */
public final class InvalidRequestException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what failed.
   *
   * @param failure the details
   * @param cause what the network said, if it did
   */
  public InvalidRequestException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public InvalidRequestException withFailure(Failure details) {
    return new InvalidRequestException(details, getCause());
  }
}
