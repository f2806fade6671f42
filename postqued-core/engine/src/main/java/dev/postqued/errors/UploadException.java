package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/** Storage did not take the bytes: upload again. Nothing was published. */
public final class UploadException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what failed.
   *
   * @param failure the details
   * @param cause what the network said, if it did
   */
  public UploadException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public UploadException withFailure(Failure details) {
    return new UploadException(details, getCause());
  }
}
