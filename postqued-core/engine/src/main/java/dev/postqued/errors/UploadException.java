package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/** Storage did not accept the bytes. Nothing was published; upload again. */
public final class UploadException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param failure the details
   * @param cause the cause, such as an error of the network, if there is one
   */
  public UploadException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public UploadException withFailure(Failure details) {
    return new UploadException(details, getCause());
  }
}
