package dev.postqued.testkit.postsyncer;

import static java.util.Objects.requireNonNull;

import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.internal.engine.Basics;
import dev.postqued.testkit.internal.postsyncer.SyncerSettings;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Configures a sandbox of PostSyncer. Whatever is not set has the default that is named here. */
public final class PostSyncerSandboxBuilder {
  private int port;
  private @Nullable SandboxClock clock;
  private @Nullable String token;
  private Duration queue = Duration.ofSeconds(3);
  private Duration listLag = Duration.ZERO;
  private SecondChange secondChange = SecondChange.REFUSED;
  private boolean rateLimit = true;
  private boolean wrapped;
  private ZoneId zone = ZoneId.of("UTC");

  PostSyncerSandboxBuilder() {}

  /**
   * The port of the API on the loopback address; a free one by default, or for 0.
   *
   * @param value the port
   * @return this builder
   * @throws IllegalArgumentException if {@code value} is no port
   */
  public PostSyncerSandboxBuilder port(int value) {
    port = Basics.port(value);
    return this;
  }

  /**
   * The clock; {@link SandboxClock#ticking()} by default.
   *
   * @param value the clock
   * @return this builder
   */
  public PostSyncerSandboxBuilder clock(SandboxClock value) {
    clock = requireNonNull(value, "clock");
    return this;
  }

  /**
   * The token that is accepted; a new random one per sandbox by default.
   *
   * @param value the token
   * @return this builder
   * @throws IllegalArgumentException if {@code value} is not digits, a bar and printable characters; the message does
   *     not repeat it
   */
  public PostSyncerSandboxBuilder token(String value) {
    if (!value.matches("[0-9]+\\|[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException(
          "token must be digits, a bar and printable characters without spaces");
    }
    token = value;
    return this;
  }

  /**
   * How long a post is {@code IN_QUEUE} before it is public; 3 seconds by default.
   *
   * @param value the time
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public PostSyncerSandboxBuilder queue(Duration value) {
    queue = Basics.notNegative("queue", value);
    return this;
  }

  /**
   * How long the list of posts lags behind: it shows neither newer posts nor newer changes. Not at all by default.
   *
   * @param value the time
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public PostSyncerSandboxBuilder listLag(Duration value) {
    listLag = Basics.notNegative("listLag", value);
    return this;
  }

  /**
   * What a change of a post does that is going out; {@link SecondChange#REFUSED} by default.
   *
   * @param value what it does
   * @return this builder
   */
  public PostSyncerSandboxBuilder secondChange(SecondChange value) {
    secondChange = requireNonNull(value, "secondChange");
    return this;
  }

  /**
   * Whether 60 requests a minute is the limit; true by default.
   *
   * @param value whether it is
   * @return this builder
   */
  public PostSyncerSandboxBuilder rateLimit(boolean value) {
    rateLimit = value;
    return this;
  }

  /**
   * Whether answers that have been seen bare and wrapped in {@code data} are wrapped; false by default.
   *
   * @param value whether they are
   * @return this builder
   */
  public PostSyncerSandboxBuilder wrapped(boolean value) {
    wrapped = value;
    return this;
  }

  /**
   * The time zone of the workspace; UTC by default.
   *
   * @param value the zone
   * @return this builder
   */
  public PostSyncerSandboxBuilder zone(ZoneId value) {
    zone = requireNonNull(value, "zone");
    return this;
  }

  /**
   * Starts the sandbox.
   *
   * @return the running sandbox
   */
  public PostSyncerSandbox start() {
    return new PostSyncerSandbox(
        port,
        new SyncerSettings(
            clock == null ? SandboxClock.ticking() : clock,
            token == null ? Basics.randomKey("11|") : token,
            queue,
            listLag,
            secondChange,
            rateLimit,
            wrapped,
            zone));
  }
}
