package dev.postqued.engine.internal.config;

import dev.postqued.calls.Answered;
import dev.postqued.calls.CallListener;
import dev.postqued.calls.CallOptions;
import dev.postqued.environment.Environment;
import dev.postqued.limits.RateLimiter;
import dev.postqued.service.Credentials;
import dev.postqued.service.Server;
import dev.postqued.service.Service;
import dev.postqued.transport.TransportRequest;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of a client need to know.
 *
 * @param service what the service declares
 * @param credential the key of the user
 * @param servers the servers, at the addresses that the client uses
 * @param userAgent how the client names itself
 * @param timeouts how long things may take
 * @param retries how often and how late calls are retried
 * @param environment time, threads and randomness
 * @param limiter keeps the budgets of the service
 * @param listener is told of every call; null for nobody
 * @param scope the options of single calls
 */
public record Settings(
    Service service,
    Credential credential,
    Servers servers,
    String userAgent,
    Timeouts timeouts,
    Retries retries,
    Environment environment,
    RateLimiter limiter,
    @Nullable CallListener listener,
    CallScope scope) {

  /** Returns how long an attempt of this thread may take. */
  public Duration attemptTimeout() {
    return scope.options().attemptTimeout().orElse(timeouts.attempt());
  }

  /** Returns for how long a download of this thread may stand still. */
  public Duration downloadTimeout() {
    return scope.options().attemptTimeout().orElse(timeouts.idle());
  }

  /** Returns how long a call of this thread may take. */
  public Duration callTimeout() {
    return scope.options().callTimeout().orElse(timeouts.call());
  }

  /** Makes calls of this thread that take longer than others, unless its options say how long. */
  public <T extends @Nullable Object> T slowly(Duration attempt, Supplier<T> calls) {
    CallOptions options = scope.options();
    if (options.attemptTimeout().isEmpty()) {
      options = options.attemptTimeout(longer(attempt, timeouts.attempt()));
    }
    if (options.callTimeout().isEmpty()) {
      options = options.callTimeout(longer(attempt.multipliedBy(2), timeouts.call()));
    }
    Answered<T> answered = scope.run(options, calls);
    scope.adopt(answered.response());
    return answered.value();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** Returns how many attempts a call of this thread may take. */
  public int maxAttempts() {
    return scope.options().maxAttempts().orElse(retries.maxAttempts());
  }

  /**
   * Adds the API key to a request, if the server that it goes to gets it, and the headers of the options
   * of this thread.
   */
  public void authenticate(TransportRequest.Builder request, Server server) {
    scope.options().headers().forEach(request::setHeader);
    Credentials form = server.credentials();
    if (form != null) {
      request.setHeader(form.header(), credential.in(form));
    }
  }

  /** Removes secrets from text, those of the options of this thread too. */
  public Redaction redaction() {
    return credential.redaction().with(() -> scope.options().headers().values());
  }
}
