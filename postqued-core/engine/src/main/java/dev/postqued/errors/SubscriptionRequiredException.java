package dev.postqued.errors;

import org.jspecify.annotations.Nullable;

/** The plan does not include this (HTTP 402, {@code SUBSCRIPTION_REQUIRED}): change the plan. */
public final class SubscriptionRequiredException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what failed.
   *
   * @param failure the details
   * @param cause what the network said, if it did
   */
  public SubscriptionRequiredException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public SubscriptionRequiredException withFailure(Failure details) {
    return new SubscriptionRequiredException(details, getCause());
  }
}
