package dev.postqued.spring.autoconfigure;

import dev.postqued.limits.RateLimiter;
import org.jspecify.annotations.Nullable;

/** Makes limiters that all programs share which use the same account. */
@FunctionalInterface
interface AccountLimiters {

  /**
   * Makes the limiter of an account.
   *
   * @param service the name of the service
   * @param key the API key, of which only a fingerprint is stored
   * @param tenant the name of the account, if it has one
   */
  RateLimiter of(String service, String key, @Nullable String tenant);
}
