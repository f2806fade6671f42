package dev.postqued.examples;

import dev.postqued.PostQued;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.Timings;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the examples talk to: the real API if there is a key, or else a sandbox in this process. */
final class Connection implements AutoCloseable {

  private final PostQued postQued;
  private final @Nullable Sandbox sandbox;

  private Connection(PostQued postQued, @Nullable Sandbox sandbox) {
    this.postQued = postQued;
    this.sandbox = sandbox;
  }

  static Connection open() {
    return open(System.getenv(), System.out);
  }

  static Connection open(Map<String, String> environment, PrintStream out) {
    if (!environment.getOrDefault("POSTQUED_API_KEY", "").isBlank()) {
      out.println("POSTQUED_API_KEY is set: this talks to the API and acts for its user.");
      out.println();
      return new Connection(PostQued.fromEnv(), null);
    }
    out.println("POSTQUED_API_KEY is not set: this talks to a sandbox inside this process.");
    out.println("Nothing leaves this machine.");
    out.println();
    Timings brisk =
        Timings.DEFAULT.withQueued(Duration.ofMillis(500)).withProcessing(Duration.ofMillis(1500));
    Sandbox sandbox = Sandbox.builder().timings(brisk).start();
    return new Connection(
        PostQued.builder(sandbox.apiKey())
            .baseUrl(sandbox.baseUrl())
            .clock(sandbox.clock())
            .build(),
        sandbox);
  }

  /** To a sandbox that the caller started; waiting moves its clock and takes no time. */
  static Connection to(Sandbox sandbox) {
    return new Connection(
        PostQued.builder(sandbox.apiKey())
            .baseUrl(sandbox.baseUrl())
            .clock(sandbox.clock())
            .sleeper(sandbox.clock()::advance)
            .build(),
        sandbox);
  }

  PostQued postQued() {
    return postQued;
  }

  /** The sandbox, if this is no connection to the real API. */
  Optional<Sandbox> sandbox() {
    return Optional.ofNullable(sandbox);
  }

  @Override
  public void close() {
    postQued.close();
    if (sandbox != null) {
      sandbox.close();
    }
  }
}
