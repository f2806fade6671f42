package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/** The API key is wrong, revoked, or may not do this (HTTP 401, 403): use another one. */
public final class AuthenticationException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what failed.
   *
   * @param failure the details
   * @param cause what the network said, if it did
   */
  public AuthenticationException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public AuthenticationException withFailure(Failure details) {
    return new AuthenticationException(details, getCause());
  }
}
