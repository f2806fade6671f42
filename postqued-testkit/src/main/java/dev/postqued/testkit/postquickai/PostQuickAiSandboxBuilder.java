package dev.postqued.testkit.postquickai;

import static java.util.Objects.requireNonNull;

import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.internal.engine.Basics;
import dev.postqued.testkit.internal.postquickai.AiSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Configures a sandbox of PostQuickAI. Whatever is not set has the default that is named here. */
public final class PostQuickAiSandboxBuilder {
  private int port;
  private @Nullable SandboxClock clock;
  private @Nullable String apiKey;
  private Plan plan = Plan.BASIC;
  private Delivery delivery = Delivery.DURABLE;
  private Duration generation = Duration.ofMinutes(3);
  private Duration publishing = Duration.ofMinutes(1);
  private Duration keyMemory = Duration.ofHours(24);
  private Duration listLag = Duration.ZERO;
  private boolean rateLimit = true;

  PostQuickAiSandboxBuilder() {}

  /**
   * The port on the loopback address; a free one by default, or for 0.
   *
   * @param value the port
   * @return this builder
   * @throws IllegalArgumentException if {@code value} is no port
   */
  public PostQuickAiSandboxBuilder port(int value) {
    port = Basics.port(value);
    return this;
  }

  /**
   * The clock; {@link SandboxClock#ticking()} by default.
   *
   * @param value the clock
   * @return this builder
   */
  public PostQuickAiSandboxBuilder clock(SandboxClock value) {
    clock = requireNonNull(value, "clock");
    return this;
  }

  /**
   * The API key that is accepted; a new random one per sandbox by default.
   *
   * @param value the key
   * @return this builder
   * @throws IllegalArgumentException if {@code value} is not {@code pq_live_} and printable characters; the message does
   *     not repeat it
   */
  public PostQuickAiSandboxBuilder apiKey(String value) {
    if (!value.matches("pq_live_[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException(
          "apiKey must be pq_live_ and printable characters without spaces");
    }
    apiKey = value;
    return this;
  }

  /**
   * The plan; {@link Plan#BASIC} by default.
   *
   * @param value the plan
   * @return this builder
   */
  public PostQuickAiSandboxBuilder plan(Plan value) {
    plan = requireNonNull(value, "plan");
    return this;
  }

  /**
   * What a request to publish does; {@link Delivery#DURABLE} by default.
   *
   * @param value what it does
   * @return this builder
   */
  public PostQuickAiSandboxBuilder delivery(Delivery value) {
    delivery = requireNonNull(value, "delivery");
    return this;
  }

  /**
   * How long a video is being made; 3 minutes by default.
   *
   * @param value the time
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public PostQuickAiSandboxBuilder generation(Duration value) {
    generation = Basics.notNegative("generation", value);
    return this;
  }

  /**
   * How long something is {@code processing} before it is public; a minute by default. It counts for {@link
   * Delivery#DURABLE} only.
   *
   * @param value the time
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public PostQuickAiSandboxBuilder publishing(Duration value) {
    publishing = Basics.notNegative("publishing", value);
    return this;
  }

  /**
   * How long an idempotency key is remembered; 24 hours by default, which is assumed.
   *
   * @param value the time
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public PostQuickAiSandboxBuilder keyMemory(Duration value) {
    keyMemory = Basics.notNegative("keyMemory", value);
    return this;
  }

  /**
   * How long the list of posts lags behind: it does not show newer posts. Not at all by default.
   *
   * @param value the time
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public PostQuickAiSandboxBuilder listLag(Duration value) {
    listLag = Basics.notNegative("listLag", value);
    return this;
  }

  /**
   * Whether the requests of the plan are the limit; true by default.
   *
   * @param value whether they are
   * @return this builder
   */
  public PostQuickAiSandboxBuilder rateLimit(boolean value) {
    rateLimit = value;
    return this;
  }

  /**
   * Starts the sandbox.
   *
   * @return the running sandbox
   */
  public PostQuickAiSandbox start() {
    return new PostQuickAiSandbox(
        port,
        new AiSettings(
            clock == null ? SandboxClock.ticking() : clock,
            apiKey == null ? Basics.randomKey("pq_live_") : apiKey,
            plan,
            delivery,
            generation,
            publishing,
            keyMemory,
            listLag,
            rateLimit));
  }
}
