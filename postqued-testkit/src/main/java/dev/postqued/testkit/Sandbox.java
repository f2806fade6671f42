package dev.postqued.testkit;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.postqued.testkit.internal.engine.Control;
import dev.postqued.testkit.internal.engine.Engine;
import dev.postqued.testkit.internal.engine.FaultPlan;
import dev.postqued.testkit.internal.engine.Recorder;
import dev.postqued.testkit.internal.engine.Settings;
import dev.postqued.testkit.internal.storage.S3Storage;
import dev.postqued.testkit.internal.webhooks.SentWebhooks;
import dev.postqued.testkit.internal.wiremock.WireMockAdapter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostQued server for tests: the API on a port of the loopback address, and real S3-compatible storage behind the
 * presigned URLs it gives out.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start()) {
 *   // point a client at sandbox.baseUrl() with sandbox.apiKey()
 * }
 * }</pre>
 *
 * <p>Nothing survives {@link #close()}: no port, no file, and no thread but the daemon of the JDK's HttpClient, which
 * ends by itself, where webhooks were sent. Safe for use by several threads.
 */
public final class Sandbox implements AutoCloseable {
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Settings settings;
  private final FaultPlan faults = new FaultPlan();
  private final Recorder recorder;
  private final S3Storage storage;
  private final Engine engine;
  private final SentWebhooks webhooks;
  private final WireMockServer server;
  private final URI baseUrl;

  Sandbox(int port, Settings settings) {
    this.settings = settings;
    this.recorder = new Recorder(settings.clock());
    this.storage = S3Storage.start(settings.clock(), faults, recorder);
    this.engine = new Engine(settings, storage, faults, recorder);
    this.webhooks =
        new SentWebhooks(
            settings.clock(), settings.clock().isTicking(), engine.workspaces(), recorder);
    Control control =
        new Control(settings.clock(), faults, recorder, engine.workspaces(), webhooks, this::reset);
    try {
      this.server =
          WireMockAdapter.serve(
              request -> Control.isFor(request) ? control.handle(request) : engine.handle(request),
              (request, status) ->
                  recorder.call(request, Engine.operationOf(request), status, null),
              port);
    } catch (RuntimeException e) {
      storage.close();
      throw e;
    }
    this.baseUrl = URI.create("http://127.0.0.1:" + server.port());
  }

  /**
   * Starts a sandbox with every default.
   *
   * @return the running sandbox
   */
  public static Sandbox start() {
    return builder().start();
  }

  /** {@return a builder, for a sandbox that differs from the defaults} */
  public static SandboxBuilder builder() {
    return new SandboxBuilder();
  }

  /** {@return the address of the API, without a path: {@code http://127.0.0.1:port}} */
  public URI baseUrl() {
    return baseUrl;
  }

  /** {@return the API key that is accepted} */
  public String apiKey() {
    return settings.apiKey();
  }

  /** {@return the clock that everything follows} */
  public SandboxClock clock() {
    return settings.clock();
  }

  /** {@return the workspaces of version 2 that it was built with} */
  public List<SandboxWorkspace> workspaces() {
    return settings.workspaces();
  }

  /** {@return the connected accounts, those of the first workspace} */
  public SandboxAccounts accounts() {
    return accounts(settings.workspaces().get(0));
  }

  /**
   * {@return the accounts that are connected to a workspace}
   *
   * @param workspace one of those of {@link SandboxBuilder#workspaces}; its id decides
   * @throws IllegalArgumentException if the sandbox has no such workspace
   */
  public SandboxAccounts accounts(SandboxWorkspace workspace) {
    return engine.workspaces().accounts(workspace);
  }

  /** {@return what a platform or a person does to publications} */
  public Publications publications() {
    return engine.workspaces();
  }

  /** {@return what goes wrong next} */
  public Faults faults() {
    return faults;
  }

  /** {@return the events it sends, once it knows where to} */
  public SandboxWebhooks webhooks() {
    return webhooks;
  }

  /** {@return what happened so far} */
  public SandboxJournal journal() {
    return recorder;
  }

  /**
   * {@return content whose bytes have arrived}
   *
   * @param contentId the id that the answer to the upload gave
   */
  public Optional<StoredContent> content(String contentId) {
    return engine.content(contentId);
  }

  /**
   * Adds a stub of WireMock, which answers in place of the sandbox where it matches.
   *
   * @param stub the stub
   * @return the stub as WireMock keeps it
   */
  public StubMapping stubFor(MappingBuilder stub) {
    return server.stubFor(stub);
  }

  /** {@return the WireMock server that serves the API, for what {@link #stubFor} does not reach} */
  public WireMockServer wireMock() {
    return server;
  }

  /**
   * Forgets what happened: content, publications, keys, accounts, faults, stubs, the journal and
   * the rate limits' counts. No events are sent until the next {@link SandboxWebhooks#sendTo}. The clock
   * goes back to its start, or to the machine's time if it started there; the address and the API
   * key stay.
   */
  public void reset() {
    webhooks.stop();
    server.resetAll();
    WireMockAdapter.installOn(server);
    engine.reset();
    settings.clock().rewind();
  }

  /** Stops everything. A second call does nothing. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    webhooks.close();
    try {
      server.stop();
    } finally {
      storage.close();
    }
  }

  @Override
  public String toString() {
    return "Sandbox[" + baseUrl + "]";
  }
}
