package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/** The service cannot be reached or does not work (HTTP 5xx): try again later. Nothing was published by this request. */
public final class ServiceUnavailableException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what failed.
   *
   * @param failure the details
   * @param cause what the network said, if it did
   */
  public ServiceUnavailableException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public ServiceUnavailableException withFailure(Failure details) {
    return new ServiceUnavailableException(details, getCause());
  }
}
