package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/**
 * The service cannot be reached or does not work (HTTP 5xx). Nothing was published by this request;
 * try again later.
 */
public final class ServiceUnavailableException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param failure the details
   * @param cause the cause, such as an error of the network, if there is one
   */
  public ServiceUnavailableException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public ServiceUnavailableException withFailure(Failure details) {
    return new ServiceUnavailableException(details, getCause());
  }
}
