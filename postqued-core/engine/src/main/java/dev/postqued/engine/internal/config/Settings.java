package dev.postqued.engine.internal.config;

import dev.postqued.environment.Environment;
import dev.postqued.limits.RateLimiter;
import dev.postqued.service.Service;
import java.net.URI;

/**
 * What the calls of a client need to know.
 *
 * @param service what the service declares
 * @param credential the key of the user
 * @param baseUrl the address of the API, without a slash at the end
 * @param userAgent how the client names itself
 * @param timeouts how long things may take
 * @param retries how often and how late calls are retried
 * @param environment time, threads and randomness
 * @param limiter keeps the budgets of the service
 */
public record Settings(
    Service service,
    Credential credential,
    URI baseUrl,
    String userAgent,
    Timeouts timeouts,
    Retries retries,
    Environment environment,
    RateLimiter limiter) {

  /** Removes secrets from text. */
  public Redaction redaction() {
    return credential.redaction();
  }
}
