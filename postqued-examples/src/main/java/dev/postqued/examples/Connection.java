package dev.postqued.examples;

import dev.postqued.ApiVersion;
import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.Timings;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The server of the examples: the real API if there is a key, or else a sandbox in this process.
 */
final class Connection implements AutoCloseable {

  private final Map<String, String> environment;
  private final Supplier<PostQuedBuilder> builder;
  private final PostQued postQued;
  private final @Nullable Sandbox sandbox;
  private final boolean passing;

  private Connection(
      Map<String, String> environment,
      Supplier<PostQuedBuilder> builder,
      @Nullable Sandbox sandbox,
      boolean passing) {
    this.environment = Map.copyOf(environment);
    this.builder = builder;
    this.postQued = builder.get().build();
    this.sandbox = sandbox;
    this.passing = passing;
  }

  /** Returns an environment with another version. */
  static Map<String, String> with(ApiVersion version, Map<String, String> environment) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.put("POSTQUED_API_VERSION", version.name());
    if (version == ApiVersion.V1) {
      // Version 1 has no workspaces.
      changed.remove("POSTQUED_WORKSPACE_ID");
    }
    return changed;
  }

  static Connection open(Map<String, String> environment, PrintStream out) {
    if (!environment.getOrDefault("POSTQUED_API_KEY", "").isBlank()) {
      out.println("POSTQUED_API_KEY is set: this talks to the API and acts for its user.");
      out.println();
      return new Connection(environment, () -> builder(environment), null, false);
    }
    out.println("POSTQUED_API_KEY is not set: this talks to a sandbox inside this process.");
    out.println("Nothing leaves this machine.");
    if (value(environment, "POSTQUED_BASE_URL").isPresent()) {
      out.println("POSTQUED_BASE_URL is set, and not used without a key.");
    }
    out.println();
    Timings brisk =
        Timings.DEFAULT.withQueued(Duration.ofMillis(500)).withProcessing(Duration.ofMillis(1500));
    ApiVersion unused = version(environment);
    Sandbox sandbox = Sandbox.builder().timings(brisk).start();
    return new Connection(environment, () -> builder(sandbox, environment), sandbox, true);
  }

  /**
   * Connects to a sandbox that the caller started; waiting advances its clock and takes no time.
   */
  static Connection to(Sandbox sandbox) {
    return to(sandbox, Map.of());
  }

  static Connection to(Sandbox sandbox, Map<String, String> environment) {
    return new Connection(
        environment,
        () -> builder(sandbox, environment).sleeper(sandbox.clock()::advance),
        sandbox,
        false);
  }

  /** Like {@link PostQued#fromEnv()}, for a client with further options. */
  private static PostQuedBuilder builder(Map<String, String> environment) {
    PostQuedBuilder builder =
        read(environment, "POSTQUED_API_KEY", PostQued::builder).orElseThrow();
    var unused = read(environment, "POSTQUED_BASE_URL", url -> builder.baseUrl(address(url)));
    builder.version(version(environment));
    value(environment, "POSTQUED_WORKSPACE_ID").ifPresent(builder::workspace);
    if (version(environment) == ApiVersion.V1 && environment.containsKey("POSTQUED_WORKSPACE_ID")) {
      throw new BadUsageException(
          "POSTQUED_WORKSPACE_ID needs POSTQUED_API_VERSION=v2: version 1 has no workspaces");
    }
    return builder;
  }

  private static PostQuedBuilder builder(Sandbox sandbox, Map<String, String> environment) {
    return PostQued.builder(sandbox.apiKey())
        .version(version(environment))
        .baseUrl(sandbox.baseUrl())
        .clock(sandbox.clock());
  }

  private static ApiVersion version(Map<String, String> environment) {
    return read(environment, "POSTQUED_API_VERSION", ApiVersion::of).orElse(ApiVersion.V1);
  }

  private static <T> Optional<T> read(
      Map<String, String> environment, String name, Function<String, T> reader) {
    try {
      return value(environment, name).map(reader);
    } catch (IllegalArgumentException e) {
      throw BadUsageException.of(name, e);
    }
  }

  private static URI address(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "baseUrl must be an address such as https://api.postqued.com, was "
              + url.replaceAll("[^/]*@|[?#].*", ""),
          e);
    }
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  PostQued postQued() {
    return postQued;
  }

  ApiVersion version() {
    return version(environment);
  }

  /** For a client with further options, which the program closes. */
  PostQuedBuilder builder() {
    return builder.get();
  }

  /** The sandbox, unless this is a connection to the real API. */
  Optional<Sandbox> sandbox() {
    return Optional.ofNullable(sandbox);
  }

  /** The time of the server. */
  Instant now() {
    return sandbox == null ? Instant.now() : sandbox.clock().instant();
  }

  /** Returns a variable of the environment. */
  Optional<String> setting(String name) {
    return value(environment, name);
  }

  /**
   * Where a program keeps what it must remember about a file until it runs again. Each server has
   * its own, because it knows nothing about publications of another one; a sandbox in this process
   * forgets everything.
   */
  Optional<Path> memoryBeside(Path file) {
    if (passing) {
      return Optional.empty();
    }
    String server =
        read(environment, "POSTQUED_BASE_URL", Connection::address)
            .map(url -> "." + url.getAuthority())
            .orElse("");
    return Optional.of(
        file.toAbsolutePath().resolveSibling(file.getFileName() + server.replace(':', '-')));
  }

  @Override
  public void close() {
    postQued.close();
    if (sandbox != null) {
      sandbox.close();
    }
  }
}
