package dev.postqued.testkit.postquickai;

/** Whether the account may use the API. */
public enum Subscription {
  /** It may; the default. */
  ACTIVE,
  /** There is none: {@code NO_SUBSCRIPTION}. */
  NONE,
  /** It was cancelled or has expired: {@code SUBSCRIPTION_INACTIVE}. */
  INACTIVE,
  /** It does not include the API: {@code API_NOT_ENABLED}. */
  WITHOUT_API
}
