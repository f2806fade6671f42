package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/**
 * The API key is wrong, revoked, or not allowed to do this (HTTP 401, or 403 that names nothing else). Use another
 * key, or where a service has workspaces, perhaps another workspace.
 */
public final class AuthenticationException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param failure the details
   * @param cause the cause, such as an error of the network, if there is one
   */
  public AuthenticationException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public AuthenticationException withFailure(Failure details) {
    return new AuthenticationException(details, getCause());
  }
}
