package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/** The plan does not include this (HTTP 402). Change the plan. */
public final class SubscriptionRequiredException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param failure the details
   * @param cause the cause, such as an error of the network, if there is one
   */
  public SubscriptionRequiredException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public SubscriptionRequiredException withFailure(Failure details) {
    return new SubscriptionRequiredException(details, getCause());
  }
}
