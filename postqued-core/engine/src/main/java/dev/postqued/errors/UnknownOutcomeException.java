package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/**
 * The post may have been published, and no conclusive response was received. Publish the same post
 * again while the service remembers its key, which makes that safe. Do not use a new key. If {@link
 * #delivery()} is {@link Delivery#ACCEPTED}, the request was carried out, and only its result is not known.
 */
public final class UnknownOutcomeException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param failure the details
   * @param cause the cause, such as an error of the network, if there is one
   */
  public UnknownOutcomeException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public UnknownOutcomeException withFailure(Failure details) {
    return new UnknownOutcomeException(details, getCause());
  }
}
