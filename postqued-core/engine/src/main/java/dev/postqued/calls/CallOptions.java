package dev.postqued.calls;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Options for some calls of a client, in place of those of its builder. Immutable: each method returns
 * a copy. An idempotency key is no option, since it belongs to a post, or is an argument of the method
 * of a binding.
 */
public final class CallOptions {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(365);
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VALUE =
      Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?");

  /**
   * What the client itself writes, what belongs to the connection, and what asks for another response than
   * the client can read.
   */
  private static final Set<String> TAKEN =
      Set.of(
          "accept",
          "accept-charset",
          "accept-encoding",
          "authorization",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "cookie",
          "expect",
          "host",
          "idempotency-key",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "if-range",
          "if-unmodified-since",
          "keep-alive",
          "proxy-authorization",
          "proxy-connection",
          "range",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent",
          "x-http-method",
          "x-http-method-override",
          "x-method-override");

  private static final CallOptions DEFAULTS = new CallOptions(null, null, 0, Map.of());

  private final @Nullable Duration attemptTimeout;
  private final @Nullable Duration callTimeout;
  private final int maxAttempts;
  private final Map<String, String> headers;

  private CallOptions(
      @Nullable Duration attemptTimeout,
      @Nullable Duration callTimeout,
      int maxAttempts,
      Map<String, String> headers) {
    this.attemptTimeout = attemptTimeout;
    this.callTimeout = callTimeout;
    this.maxAttempts = maxAttempts;
    this.headers = headers;
  }

  /** Returns options that change nothing. */
  public static CallOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Limits one attempt, from its first byte to the last byte of the response.
   *
   * @param timeout from 1 ms to 365 days
   * @return a copy with this limit
   */
  public CallOptions attemptTimeout(Duration timeout) {
    return new CallOptions(checked("attemptTimeout", timeout), callTimeout, maxAttempts, headers);
  }

  /**
   * Limits a call over all its attempts, including the waits between them and for the rate limit.
   *
   * @param timeout from 1 ms to 365 days
   * @return a copy with this limit
   */
  public CallOptions callTimeout(Duration timeout) {
    return new CallOptions(attemptTimeout, checked("callTimeout", timeout), maxAttempts, headers);
  }

  /**
   * Limits the attempts at a call.
   *
   * @param attempts at least 1, which means no retries
   * @return a copy with this limit
   */
  public CallOptions maxAttempts(int attempts) {
    if (attempts < 1) {
      throw new IllegalArgumentException("maxAttempts must be at least 1, was " + attempts);
    }
    return new CallOptions(attemptTimeout, callTimeout, attempts, headers);
  }

  /**
   * Adds a header to each request to the API. Storage never gets it.
   *
   * @param name its name; none that the client writes itself, such as {@code Authorization}, or that
   *     changes what the response is, such as {@code Range}
   * @param value visible ASCII characters, with blanks between them
   * @return a copy with this header, in place of an earlier one of the same name
   * @throws IllegalArgumentException if the name or the value is none; the message does not quote the
   *     value
   */
  public CallOptions header(String name, String value) {
    if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
      throw new IllegalArgumentException("name must be the name of a header, was \"" + name + "\"");
    }
    if (TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "name must not be " + name + ", which is the client's own");
    }
    if (!VALUE.matcher(Objects.requireNonNull(value, "value")).matches()) {
      throw new IllegalArgumentException(
          "value of " + name + " must be visible ASCII characters with blanks between them");
    }
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.keySet().removeIf(name::equalsIgnoreCase);
    more.put(name, value);
    return new CallOptions(attemptTimeout, callTimeout, maxAttempts, more);
  }

  private static Duration checked(String name, Duration value) {
    Objects.requireNonNull(value, name);
    if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + " must be between 1 millisecond and 365 days, was " + value);
    }
    return value;
  }

  /** Returns the limit of one attempt; empty for that of the client. */
  public Optional<Duration> attemptTimeout() {
    return Optional.ofNullable(attemptTimeout);
  }

  /** Returns the limit of a call; empty for that of the client. */
  public Optional<Duration> callTimeout() {
    return Optional.ofNullable(callTimeout);
  }

  /** Returns the limit of attempts; empty for that of the client. */
  public OptionalInt maxAttempts() {
    return maxAttempts == 0 ? OptionalInt.empty() : OptionalInt.of(maxAttempts);
  }

  /** Returns the additional headers in their order. */
  public Map<String, String> headers() {
    return Collections.unmodifiableMap(headers);
  }

  /** Shows no value of a header, which may be secret. */
  @Override
  public String toString() {
    return "CallOptions[attemptTimeout="
        + attemptTimeout
        + ", callTimeout="
        + callTimeout
        + ", maxAttempts="
        + maxAttempts
        + ", headers="
        + headers.keySet()
        + "]";
  }
}
