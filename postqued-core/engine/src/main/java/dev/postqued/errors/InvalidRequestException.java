package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/** The service refuses the request (other HTTP 4xx). Fix the request. */
public final class InvalidRequestException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param failure the details
   * @param cause the cause, such as an error of the network, if there is one
   */
  public InvalidRequestException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public InvalidRequestException withFailure(Failure details) {
    return new InvalidRequestException(details, getCause());
  }
}
