package dev.postqued.testkit.postquickai;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.postqued.testkit.OperationFaults;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.internal.postquickai.AiEngine;
import dev.postqued.testkit.internal.postquickai.AiSettings;
import dev.postqued.testkit.internal.wiremock.WireMockAdapter;
import java.net.URI;

/**
 * A PostQuickAI server for tests, on a port of the loopback address, with one content group, {@link #GROUP}, and an account
 * on each of seven platforms. It is written from what is documented, never from the live service; where it must assume
 * something, it says so. What models write is made up, and says so; the addresses of images and videos lead nowhere.
 *
 * <pre>{@code
 * try (PostQuickAiSandbox sandbox = PostQuickAiSandbox.start()) {
 *   // point a client at sandbox.baseUrl() with sandbox.apiKey()
 * }
 * }</pre>
 *
 * <p>Nothing survives {@link #close()}. Safe for use by several threads.
 */
public final class PostQuickAiSandbox implements AutoCloseable {
  /** The id of the content group. */
  public static final String GROUP = "group-1";

  private final AiSettings settings;
  private final AiEngine engine;
  private final WireMockServer server;

  PostQuickAiSandbox(int port, AiSettings settings) {
    this.settings = settings;
    this.engine = new AiEngine(settings);
    this.server = WireMockAdapter.serve(engine::handle, engine::stubbed, port);
  }

  /**
   * Starts a sandbox with every default.
   *
   * @return the running sandbox
   */
  public static PostQuickAiSandbox start() {
    return builder().start();
  }

  /** {@return a builder, for a sandbox that differs from the defaults} */
  public static PostQuickAiSandboxBuilder builder() {
    return new PostQuickAiSandboxBuilder();
  }

  /** {@return the address of the API: {@code http://127.0.0.1:port/api}} */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.port() + AiEngine.API);
  }

  /** {@return the API key that is accepted} */
  public String apiKey() {
    return settings.apiKey();
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
  public PostQuickAiJournal journal() {
    return engine.journal();
  }

  /**
   * Lets what goes out on a platform from now on fail there, or succeed again.
   *
   * @param platform its name, such as {@code instagram}
   * @param fails whether it fails
   */
  public void failOn(String platform, boolean fails) {
    engine.failOn(platform, fails);
  }

  /**
   * Lets videos that are started from now on fail, or succeed again. The service gives the credits of one back that failed.
   *
   * @param fails whether they fail
   */
  public void failVideos(boolean fails) {
    engine.failVideos(fails);
  }

  /**
   * Changes whether the account may use the API.
   *
   * @param subscription whether it may
   */
  public void subscription(Subscription subscription) {
    engine.subscription(subscription);
  }

  /** {@return the WireMock server that serves the API} */
  public WireMockServer wireMock() {
    return server;
  }

  /**
   * Forgets what happened: groups, posts, videos, credits, keys, what fails, faults, stubs, the journal and the counts of the
   * limits. The clock goes back to its start, or to the machine's time if it started there; the address and the key stay.
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
    return "PostQuickAiSandbox[" + baseUrl() + "]";
  }
}
