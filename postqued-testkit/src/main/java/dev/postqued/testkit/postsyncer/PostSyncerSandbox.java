package dev.postqued.testkit.postsyncer;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.postqued.testkit.OperationFaults;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.internal.postsyncer.SyncerEngine;
import dev.postqued.testkit.internal.postsyncer.SyncerSettings;
import dev.postqued.testkit.internal.wiremock.WireMockAdapter;
import java.net.URI;

/**
 * A PostSyncer server for tests, on a port of the loopback address, with one workspace, {@link #WORKSPACE}, and two
 * accounts. It is written from what is documented, never from the live service; where it must assume something, it says
 * so.
 *
 * <pre>{@code
 * try (PostSyncerSandbox sandbox = PostSyncerSandbox.start()) {
 *   // point a client at sandbox.baseUrl() and sandbox.uploadUrl() with sandbox.token()
 * }
 * }</pre>
 *
 * <p>Answered with 501: auto plug, comment moderation, contact collection, questions about a post on X, and
 * disconnecting an account. Nothing survives {@link #close()}. Safe for use by several threads.
 */
public final class PostSyncerSandbox implements AutoCloseable {
  /** The id of the workspace. */
  public static final long WORKSPACE = 12;

  /** The id of the account on X, which is the default account. */
  public static final long TWITTER = 136;

  /** The id of the account on LinkedIn. */
  public static final long LINKEDIN = 137;

  private final SyncerSettings settings;
  private final SyncerEngine engine;
  private final WireMockServer server;

  PostSyncerSandbox(int port, SyncerSettings settings) {
    this.settings = settings;
    this.engine = new SyncerEngine(settings);
    this.server = WireMockAdapter.serve(engine::handle, engine::stubbed, port);
  }

  /**
   * Starts a sandbox with every default.
   *
   * @return the running sandbox
   */
  public static PostSyncerSandbox start() {
    return builder().start();
  }

  /** {@return a builder, for a sandbox that differs from the defaults} */
  public static PostSyncerSandboxBuilder builder() {
    return new PostSyncerSandboxBuilder();
  }

  /** {@return the address of the API: {@code http://127.0.0.1:port/api/v1}} */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.port() + SyncerEngine.API);
  }

  /** {@return the address that takes file uploads, which the API does not: {@code http://127.0.0.1:port/upload/api/v1}} */
  public URI uploadUrl() {
    return URI.create("http://127.0.0.1:" + server.port() + SyncerEngine.UPLOADS);
  }

  /** {@return the token that is accepted} */
  public String token() {
    return settings.token();
  }

  /** {@return the clock that everything follows} */
  public SandboxClock clock() {
    return settings.clock();
  }

  /** {@return what goes wrong next} */
  public OperationFaults faults() {
    return engine.faults();
  }

  /** {@return what happened so far} */
  public PostSyncerJournal journal() {
    return engine.journal();
  }

  /** {@return somebody else who uses the workspace} */
  public Colleague colleague() {
    return engine.colleague();
  }

  /** {@return the events it sends, once it knows where to} */
  public PostSyncerEvents events() {
    return engine.events();
  }

  /**
   * Lets what goes out on an account from now on fail there, or succeed again.
   *
   * @param account its id
   * @param fails whether it fails
   */
  public void failOn(long account, boolean fails) {
    engine.failOn(account, fails);
  }

  /** {@return the WireMock server that serves the API} */
  public WireMockServer wireMock() {
    return server;
  }

  /**
   * Forgets what happened: posts, media, comments, labels, folders, webhooks, accounts that fail, faults, stubs, the
   * journal and the count of the rate limit. No events are sent until the next {@link PostSyncerEvents#deliverTo}. The
   * clock goes back to its start, or to the machine's time if it started there; the addresses and the token stay.
   */
  public void reset() {
    server.resetAll();
    WireMockAdapter.installOn(server);
    engine.reset();
    settings.clock().rewind();
  }

  /** Stops everything. A second call does nothing. */
  @Override
  public void close() {
    server.stop();
  }

  @Override
  public String toString() {
    return "PostSyncerSandbox[" + baseUrl() + "]";
  }
}
