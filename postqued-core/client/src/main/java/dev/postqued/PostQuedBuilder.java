package dev.postqued;

import dev.postqued.engine.internal.config.Credential;
import dev.postqued.engine.internal.config.Retries;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.config.Timeouts;
import dev.postqued.engine.internal.http.Addresses;
import dev.postqued.engine.internal.limits.SlotRateLimiter;
import dev.postqued.environment.Environment;
import dev.postqued.environment.Sleeper;
import dev.postqued.internal.Client;
import dev.postqued.internal.ClientSettings;
import dev.postqued.internal.UserAgent;
import dev.postqued.internal.v1.V1Service;
import dev.postqued.journal.Journal;
import dev.postqued.limits.RateLimiter;
import dev.postqued.service.Service;
import dev.postqued.signatures.WebhookVerifier;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Builds a {@link PostQued}; not for use by several threads at once. */
public final class PostQuedBuilder {

  private static final URI DEFAULT_BASE_URL = URI.create("https://api.postqued.com");
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(365);

  private static final Service SERVICE = new V1Service();

  private final Credential apiKey;
  private URI baseUrl = DEFAULT_BASE_URL;
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration attemptTimeout = Duration.ofSeconds(30);
  private Duration callTimeout = Duration.ofMinutes(2);
  private Duration idleTimeout = Duration.ofSeconds(60);
  private Duration maxRetryAfter = Duration.ofSeconds(60);
  private int maxAttempts = 4;
  private int maxUploads = 4;
  private Environment environment = Environment.system();
  private WebhookVerifier webhookVerifier = WebhookVerifier.none();
  private @Nullable Journal journal;
  private @Nullable RateLimiter rateLimiter;

  PostQuedBuilder(String apiKey) {
    this.apiKey = Credential.of(SERVICE, apiKey);
  }

  /**
   * Sets the address of the API.
   *
   * @param url an https address, or http on this machine; default {@code https://api.postqued.com}
   * @return this builder
   * @throws IllegalArgumentException if it is no such address, or has a query, fragment or user
   */
  public PostQuedBuilder baseUrl(URI url) {
    if (!Addresses.isSafe(url)) {
      throw new IllegalArgumentException(
          "baseUrl: "
              + withoutSecrets(url)
              + " must be https://HOST, or http:// with a loopback host, since it gets the API key");
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null || url.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "baseUrl: " + withoutSecrets(url) + " must have no user, query or fragment");
    }
    this.baseUrl = URI.create(url.toString().replaceAll("/+$", ""));
    return this;
  }

  private static String withoutSecrets(URI url) {
    return url.getScheme() + "://" + url.getHost();
  }

  /**
   * Limits the time for a connection to open.
   *
   * @param timeout from 1 ms to 365 days; default 10 s
   * @return this builder
   */
  public PostQuedBuilder connectTimeout(Duration timeout) {
    this.connectTimeout = inRange("connectTimeout", timeout);
    return this;
  }

  /**
   * Limits one attempt at a call of the API, from its first byte to the last one of the answer.
   *
   * @param timeout from 1 ms to 365 days; default 30 s
   * @return this builder
   */
  public PostQuedBuilder attemptTimeout(Duration timeout) {
    this.attemptTimeout = inRange("attemptTimeout", timeout);
    return this;
  }

  /**
   * Limits a call of the API over all its attempts, with the waits between them and for the rate
   * limit. An attempt that has begun is not cut short by it.
   *
   * @param timeout from 1 ms to 365 days; default 2 min
   * @return this builder
   */
  public PostQuedBuilder callTimeout(Duration timeout) {
    this.callTimeout = inRange("callTimeout", timeout);
    return this;
  }

  /**
   * Limits how long an upload may stand still. How long it takes as a whole is not limited.
   *
   * @param timeout from 1 ms to 365 days; default 60 s
   * @return this builder
   */
  public PostQuedBuilder idleTimeout(Duration timeout) {
    this.idleTimeout = inRange("idleTimeout", timeout);
    return this;
  }

  /**
   * Limits how many uploads send bytes at once, and with it how many connections and threads they
   * take. Others wait for their turn.
   *
   * @param uploads from 1 to 64; default 4
   * @return this builder
   */
  public PostQuedBuilder maxUploads(int uploads) {
    if (uploads < 1 || uploads > 64) {
      throw new IllegalArgumentException("maxUploads: is " + uploads + "; it must be 1 to 64");
    }
    this.maxUploads = uploads;
    return this;
  }

  /**
   * Limits how often a call is tried.
   *
   * @param attempts at least 1, which means no retries; default 4
   * @return this builder
   */
  public PostQuedBuilder maxAttempts(int attempts) {
    if (attempts < 1) {
      throw new IllegalArgumentException("maxAttempts: is " + attempts + "; it must be at least 1");
    }
    this.maxAttempts = attempts;
    return this;
  }

  /**
   * Limits how long the service may ask to wait before a call is tried again. If it asks for more,
   * the call fails and the exception says for how long.
   *
   * @param wait from 1 ms to 365 days; default 60 s
   * @return this builder
   */
  public PostQuedBuilder maxRetryAfter(Duration wait) {
    this.maxRetryAfter = inRange("maxRetryAfter", wait);
    return this;
  }

  /**
   * Sets where time, threads and randomness come from, for tests. It takes the place of a clock and a
   * sleeper that were set before.
   *
   * @param outside the environment; default {@link Environment#system()}
   * @return this builder
   */
  public PostQuedBuilder environment(Environment outside) {
    this.environment = outside;
    return this;
  }

  /**
   * Sets the clock, for tests.
   *
   * @param time where the time comes from; default the clock of the system
   * @return this builder
   * @see Environment#withClock
   */
  public PostQuedBuilder clock(Clock time) {
    return environment(environment.withClock(time));
  }

  /**
   * Sets how the client lets time pass, for tests: pauses, retries and waits for a rate limit.
   *
   * @param waiting what waits; default {@link Thread#sleep(long)}
   * @return this builder
   * @see Environment#withSleeper
   */
  public PostQuedBuilder sleeper(Sleeper waiting) {
    return environment(environment.withSleeper(waiting));
  }

  /**
   * Sets the journal. The default one lasts as long as the client; with {@code Journal.file(path)} a
   * post that was begun survives a crash.
   *
   * @param memory the journal; it stays the caller's to close, after the client
   * @return this builder
   */
  public PostQuedBuilder journal(Journal memory) {
    this.journal = memory;
    return this;
  }

  /**
   * Sets what keeps the rate limits, for processes that share an API key.
   *
   * @param shared the limiter; default one that counts in this client
   * @return this builder
   */
  public PostQuedBuilder rateLimiter(RateLimiter shared) {
    this.rateLimiter = shared;
    return this;
  }

  /**
   * Sets what decides whether an event comes from the service.
   *
   * @param verifier the verifier; default {@link WebhookVerifier#none()}, which makes every event a
   *     hint that the client confirms by a read
   * @return this builder
   */
  public PostQuedBuilder webhookVerifier(WebhookVerifier verifier) {
    this.webhookVerifier = verifier;
    return this;
  }

  /**
   * Builds the client. No connection is opened yet.
   *
   * @return the client
   */
  public PostQued build() {
    RateLimiter limiter = rateLimiter == null ? new SlotRateLimiter(environment) : rateLimiter;
    Settings engine =
        new Settings(
            SERVICE,
            apiKey,
            baseUrl,
            UserAgent.VALUE,
            new Timeouts(connectTimeout, attemptTimeout, callTimeout, idleTimeout),
            new Retries(maxAttempts, maxRetryAfter),
            environment,
            limiter);
    return new PostQued(
        new Client(
            new ClientSettings(
                engine,
                maxUploads,
                journal == null ? Journal.inMemory() : journal,
                webhookVerifier)),
        limiter);
  }

  private static Duration inRange(String name, Duration value) {
    if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + ": is " + value + "; it must be from 1 millisecond to 365 days");
    }
    return value;
  }
}
