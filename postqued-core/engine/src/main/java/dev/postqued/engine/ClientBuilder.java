package dev.postqued.engine;

import dev.postqued.engine.internal.Libraries;
import dev.postqued.engine.internal.config.Credential;
import dev.postqued.engine.internal.config.Memory;
import dev.postqued.engine.internal.config.Retries;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.config.Timeouts;
import dev.postqued.engine.internal.http.Addresses;
import dev.postqued.engine.internal.http.HttpTransport;
import dev.postqued.engine.internal.limits.SlotRateLimiter;
import dev.postqued.environment.Environment;
import dev.postqued.environment.Sleeper;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalScope;
import dev.postqued.limits.RateLimiter;
import dev.postqued.service.Service;
import dev.postqued.transport.Transport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The options of every client. Not safe for use by several threads.
 *
 * @param <B> the builder of the client
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {

  private static final Duration MIN_DURATION = Duration.ofMillis(1);
  private static final Duration MAX_DURATION = Duration.ofDays(365);

  private final Service service;
  private final Credential apiKey;
  private final String userAgent;
  private URI baseUrl;
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration attemptTimeout = Duration.ofSeconds(30);
  private Duration callTimeout = Duration.ofMinutes(2);
  private Duration idleTimeout = Duration.ofSeconds(60);
  private Duration maxRetryAfter = Duration.ofSeconds(60);
  private int maxAttempts = 4;
  private int maxUploads = 4;
  private Environment environment = Environment.system();
  private @Nullable Journal journal;
  private Duration retention = Duration.ofDays(7);
  private @Nullable String tenant;
  private @Nullable RateLimiter rateLimiter;
  private @Nullable Supplier<? extends Transport> transport;
  private @Nullable Executor executor;

  /**
   * Starts with the defaults.
   *
   * @param service what the service declares
   * @param apiKey the key of the user
   * @param baseUrl the address of the service
   * @param userAgent how the client names itself
   * @throws IllegalArgumentException if the key does not look like one of the service
   */
  protected ClientBuilder(Service service, String apiKey, URI baseUrl, String userAgent) {
    this.service = service;
    this.apiKey = Credential.of(service, apiKey);
    this.baseUrl = baseUrl;
    this.userAgent = userAgent;
  }

  /** Returns this builder. */
  protected abstract B self();

  /**
   * Sets the address of the API.
   *
   * @param url an https address, or http on this machine; default that of the service
   * @return this builder
   * @throws IllegalArgumentException if it is not such an address, or has a query, fragment or user
   */
  public final B baseUrl(URI url) {
    if (!Addresses.isSafe(url)) {
      throw new IllegalArgumentException(
          "baseUrl must be https://HOST, or http:// with a loopback host, since it gets the API key;"
              + " was "
              + withoutSecrets(url));
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null || url.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "baseUrl must have no user, query or fragment, unlike that of " + withoutSecrets(url));
    }
    this.baseUrl = URI.create(url.toString().replaceAll("/+$", ""));
    return self();
  }

  private static String withoutSecrets(URI url) {
    return url.getScheme() + "://" + url.getHost();
  }

  /**
   * Limits the time for opening a connection.
   *
   * @param timeout from 1 ms to 365 days; default 10 s
   * @return this builder
   */
  public final B connectTimeout(Duration timeout) {
    this.connectTimeout = inRange("connectTimeout", timeout);
    return self();
  }

  /**
   * Limits one attempt at a call of the API, from its first byte to the last byte of the response.
   *
   * @param timeout from 1 ms to 365 days; default 30 s
   * @return this builder
   */
  public final B attemptTimeout(Duration timeout) {
    this.attemptTimeout = inRange("attemptTimeout", timeout);
    return self();
  }

  /**
   * Limits a call of the API over all its attempts, including the waits between them and for the
   * rate limit. It does not cut short an attempt that has begun.
   *
   * @param timeout from 1 ms to 365 days; default 2 min
   * @return this builder
   */
  public final B callTimeout(Duration timeout) {
    this.callTimeout = inRange("callTimeout", timeout);
    return self();
  }

  /**
   * Limits how long an upload may go without moving a byte. Its total time is not limited.
   *
   * @param timeout from 1 ms to 365 days; default 60 s
   * @return this builder
   */
  public final B idleTimeout(Duration timeout) {
    this.idleTimeout = inRange("idleTimeout", timeout);
    return self();
  }

  /**
   * Limits how many uploads send bytes at the same time, and so how many connections and threads
   * they use. The others wait.
   *
   * @param uploads from 1 to 64; default 4
   * @return this builder
   */
  public final B maxUploads(int uploads) {
    if (uploads < 1 || uploads > 64) {
      throw new IllegalArgumentException("maxUploads must be between 1 and 64, was " + uploads);
    }
    this.maxUploads = uploads;
    return self();
  }

  /**
   * Limits the attempts at a call.
   *
   * @param attempts at least 1, which means no retries; default 4
   * @return this builder
   */
  public final B maxAttempts(int attempts) {
    if (attempts < 1) {
      throw new IllegalArgumentException("maxAttempts must be at least 1, was " + attempts);
    }
    this.maxAttempts = attempts;
    return self();
  }

  /**
   * Limits how long the service may ask to wait before a call is tried again. If it asks for more,
   * the call fails, and the exception has the wait.
   *
   * @param wait from 1 ms to 365 days; default 60 s
   * @return this builder
   */
  public final B maxRetryAfter(Duration wait) {
    this.maxRetryAfter = inRange("maxRetryAfter", wait);
    return self();
  }

  /**
   * Sets where time, threads and randomness come from, for tests. It takes the place of a clock and
   * a sleeper that were set before.
   *
   * @param outside the environment; default {@link Environment#system()}
   * @return this builder
   */
  public final B environment(Environment outside) {
    this.environment = outside;
    return self();
  }

  /**
   * Sets the clock, for tests.
   *
   * @param time the source of time; default the system clock
   * @return this builder
   * @see Environment#withClock
   */
  public final B clock(Clock time) {
    return environment(environment.withClock(time));
  }

  /**
   * Sets how the client lets time pass, for tests: pauses, retries and waits for a rate limit.
   *
   * @param waiting what waits; default {@link Thread#sleep(long)}
   * @return this builder
   * @see Environment#withSleeper
   */
  public final B sleeper(Sleeper waiting) {
    return environment(environment.withSleeper(waiting));
  }

  /**
   * Sets the journal. The default one lasts as long as the client; with {@code Journal.file(path)}
   * a post that is under way survives a crash.
   *
   * @param memory the journal; the caller closes it, after the client
   * @return this builder
   */
  public final B journal(Journal memory) {
    this.journal = memory;
    return self();
  }

  /**
   * Sets how long the journal remembers a post that is finished, from its latest time of dispatch on.
   * Meanwhile a post under the same key is the same post.
   *
   * @param time at least as long as the service remembers a key, at most 365 days; default 7 days
   * @return this builder
   */
  public final B retention(Duration time) {
    Duration kept = inRange("retention", time);
    if (kept.compareTo(service.keyLifetime()) < 0) {
      throw new IllegalArgumentException(
          "retention must be at least "
              + service.keyLifetime()
              + ", for which the service remembers a key, was "
              + time);
    }
    this.retention = kept;
    return self();
  }

  /**
   * Names the account whose posts the journal holds. Set it if the API key may be replaced: by
   * default a fingerprint of the key stands for the account, and a client with a new key does not
   * know the posts of the old one.
   *
   * @param name a word without blanks, the same for all keys of the account
   * @return this builder
   */
  public final B tenant(String name) {
    this.tenant = new JournalScope(service.name(), baseUrl.toString(), name).tenant();
    return self();
  }

  /**
   * Sets the rate limiter, for processes that share an API key.
   *
   * @param shared the limiter; by default one that counts within this client
   * @return this builder
   */
  public final B rateLimiter(RateLimiter shared) {
    this.rateLimiter = shared;
    return self();
  }

  /**
   * Replaces what sends requests, for simulations and tests. {@link #connectTimeout} has no effect
   * on it; all other limits come with each request.
   *
   * @param factory makes the transport of one client, which closes it; default HttpClient
   * @return this builder
   */
  public final B transport(Supplier<? extends Transport> factory) {
    this.transport = factory;
    return self();
  }

  /**
   * Sets where futures are completed, and so where what is attached to them runs.
   *
   * @param callbacks an executor; default up to four daemon threads of the client
   * @return this builder
   */
  public final B executor(Executor callbacks) {
    this.executor = callbacks;
    return self();
  }

  /**
   * Builds the engine of the client. No connection is opened yet.
   *
   * @throws IllegalStateException if libraries on the class path are too old; the message names
   *     each of them
   */
  protected final Engine engine() {
    Libraries.check();
    return new Engine(
        new Settings(
            service,
            apiKey,
            baseUrl,
            userAgent,
            new Timeouts(connectTimeout, attemptTimeout, callTimeout, idleTimeout),
            new Retries(maxAttempts, maxRetryAfter),
            environment,
            rateLimiter == null ? new SlotRateLimiter(environment) : rateLimiter),
        transport == null ? new HttpTransport(service.name(), connectTimeout) : transport.get(),
        new Memory(
            journal == null ? Journal.inMemory(environment) : journal,
            new JournalScope(
                service.name(), baseUrl.toString(), tenant == null ? apiKey.fingerprint() : tenant),
            retention),
        maxUploads,
        executor);
  }

  private static Duration inRange(String name, Duration value) {
    if (value.compareTo(MIN_DURATION) < 0 || value.compareTo(MAX_DURATION) > 0) {
      throw new IllegalArgumentException(
          name + " must be between 1 millisecond and 365 days, was " + value);
    }
    return value;
  }
}
