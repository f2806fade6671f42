package dev.postqued.engine;

import dev.postqued.calls.CallListener;
import dev.postqued.engine.internal.Libraries;
import dev.postqued.engine.internal.config.CallScope;
import dev.postqued.engine.internal.config.Credential;
import dev.postqued.engine.internal.config.Memory;
import dev.postqued.engine.internal.config.Servers;
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
import dev.postqued.service.Server;
import dev.postqued.service.Service;
import dev.postqued.transport.Transport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The options of every client; none of them may be null. Not safe for use by several threads.
 *
 * @param <B> the builder of the client
 */
public abstract non-sealed class ClientBuilder<B extends ClientBuilder<B>>
    extends ClientConnections<B> {

  private Service service;
  private final Credential apiKey;
  private final String userAgent;
  private Servers servers;
  private Environment environment = Environment.system();
  private @Nullable Journal journal;
  private Duration retention = Duration.ofDays(7);
  private @Nullable String tenant;
  private @Nullable RateLimiter rateLimiter;
  private @Nullable Supplier<? extends Transport> transport;
  private @Nullable Executor executor;
  private @Nullable CallListener listener;

  /**
   * Starts with the defaults.
   *
   * @param service what the service declares
   * @param apiKey the key of the user
   * @param userAgent how the client names itself
   * @throws IllegalArgumentException if the key does not look like one of the service
   */
  protected ClientBuilder(Service service, String apiKey, String userAgent) {
    this.service = service;
    this.apiKey = Credential.of(service, Objects.requireNonNull(apiKey, "apiKey"));
    this.servers = Servers.of(service);
    this.userAgent = userAgent;
  }

  /**
   * Sets the address of the API.
   *
   * @param url an https address, or http on this machine; default that of the service
   * @return this builder
   * @throws IllegalArgumentException if it is not such an address, or has a query, fragment or user
   */
  public final B baseUrl(URI url) {
    return server(service.servers().get(0), "baseUrl", url);
  }

  /**
   * Sets the address of a server, for the builder of a client whose service has several.
   *
   * @param declared the server as the service declares it
   * @param option the name of the option, for the message if the address is refused
   * @param url as for {@link #baseUrl}
   * @return this builder
   * @throws IllegalArgumentException as for {@link #baseUrl}
   */
  protected final B server(Server declared, String option, URI url) {
    this.servers = servers.with(declared, option, Objects.requireNonNull(url, option));
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
    this.environment = Objects.requireNonNull(outside, "environment");
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
    return environment(environment.withClock(Objects.requireNonNull(time, "clock")));
  }

  /**
   * Sets how the client lets time pass, for tests: pauses, retries and waits for a rate limit.
   *
   * @param waiting what waits; default {@link Thread#sleep(long)}
   * @return this builder
   * @see Environment#withSleeper
   */
  public final B sleeper(Sleeper waiting) {
    return environment(environment.withSleeper(Objects.requireNonNull(waiting, "sleeper")));
  }

  /**
   * Sets the journal. The default one lasts as long as the client; with {@code Journal.file(path)}
   * a post that is under way survives a crash.
   *
   * @param memory the journal; the caller closes it, after the client
   * @return this builder
   */
  public final B journal(Journal memory) {
    this.journal = Objects.requireNonNull(memory, "journal");
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
    Duration kept = Timeouts.checked("retention", time);
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
   * know the posts of the old one. Set it from the start: with another name the journal is as good as
   * empty, and what it knew under the fingerprint is neither resumed nor recognised.
   *
   * @param name visible ASCII characters without blanks, the same for all keys of the account; not the
   *     API key, since it stands in the journal
   * @return this builder
   */
  public final B tenant(String name) {
    if (apiKey.isValue(Objects.requireNonNull(name, "tenant"))) {
      throw new IllegalArgumentException("tenant must not be the API key; name the account");
    }
    this.tenant = scope(name).tenant();
    return self();
  }

  /**
   * Sets the rate limiter, for processes that share an API key.
   *
   * @param shared the limiter; by default one that counts within this client
   * @return this builder
   */
  public final B rateLimiter(RateLimiter shared) {
    this.rateLimiter = Objects.requireNonNull(shared, "rateLimiter");
    return self();
  }

  /**
   * Replaces what sends requests, for simulations and tests. {@link #connectTimeout}, a proxy, key stores
   * and {@link #maxConnections} have no effect on it; all other limits come with each request.
   *
   * @param factory makes the transport of one client, which closes it; default HttpClient
   * @return this builder
   */
  public final B transport(Supplier<? extends Transport> factory) {
    this.transport = Objects.requireNonNull(factory, "transport");
    return self();
  }

  /**
   * Sets where futures are completed, and so where what is attached to them runs. Callbacks must not
   * wait for other futures of the client there: the four threads of the default may all be waiting.
   *
   * @param callbacks an executor; default up to four daemon threads of the client
   * @return this builder
   */
  public final B executor(Executor callbacks) {
    this.executor = Objects.requireNonNull(callbacks, "executor");
    return self();
  }

  /**
   * Sets who is told of every call: its attempts, its waits and its end, for metrics and traces.
   *
   * @param watcher the listener; default nobody
   * @return this builder
   */
  public final B callListener(CallListener watcher) {
    this.listener = Objects.requireNonNull(watcher, "callListener");
    return self();
  }

  /**
   * Replaces the declaration of the service by another version of it, which has the same servers and
   * keys.
   *
   * @param other what that version declares
   */
  protected final void service(Service other) {
    if (!other.servers().equals(service.servers())) {
      throw new IllegalArgumentException("both versions must have the same servers");
    }
    this.service = other;
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
            servers,
            network().userAgent(userAgent),
            timeouts(),
            retries(),
            environment,
            rateLimiter == null ? new SlotRateLimiter(environment) : rateLimiter,
            listener,
            new CallScope()),
        transport == null
            ? new HttpTransport(service.name(), timeouts().connect(), network())
            : transport.get(),
        new Memory(
            journal == null ? Journal.inMemory(environment) : journal,
            scope(tenant == null ? apiKey.fingerprint() : tenant),
            retention),
        maxUploads(),
        executor);
  }

  private JournalScope scope(String account) {
    return new JournalScope(service.name(), Addresses.normal(servers.api().address()), account);
  }
}
