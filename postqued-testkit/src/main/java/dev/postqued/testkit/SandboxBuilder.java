package dev.postqued.testkit;

import static java.util.Objects.requireNonNull;

import dev.postqued.testkit.internal.engine.Basics;
import dev.postqued.testkit.internal.engine.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Configures a sandbox. Whatever is not set has the default that is named here. */
public final class SandboxBuilder {
  private int port;
  private @Nullable SandboxClock clock;
  private @Nullable String apiKey;
  private Timings timings = Timings.DEFAULT;
  private AnswerForm answerForm = AnswerForm.BOTH;
  private IdempotencyMode idempotency = IdempotencyMode.REPLAY;
  private RateWindow rateWindow = RateWindow.SLIDING;
  private boolean uploadKey;
  private long maxVideoBytes = 500L << 20;
  private List<SandboxWorkspace> workspaces = List.of(SandboxWorkspace.DEFAULT);

  SandboxBuilder() {}

  /**
   * The port of the API on the loopback address; a free one by default, or for 0.
   *
   * @param value the port
   * @return this builder
   * @throws IllegalArgumentException if {@code value} is no port
   */
  public SandboxBuilder port(int value) {
    port = Basics.port(value);
    return this;
  }

  /**
   * The clock; {@link SandboxClock#ticking()} by default.
   *
   * @param value the clock
   * @return this builder
   */
  public SandboxBuilder clock(SandboxClock value) {
    clock = requireNonNull(value, "clock");
    return this;
  }

  /**
   * The API key that is accepted; a new random one per sandbox by default.
   *
   * @param value the key
   * @return this builder
   * @throws IllegalArgumentException if {@code value} does not begin with {@code pq_}; the message
   *     does not repeat it
   */
  public SandboxBuilder apiKey(String value) {
    if (!value.matches("pq_[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException(
          "apiKey must be pq_ followed by printable characters without spaces");
    }
    apiKey = value;
    return this;
  }

  /**
   * How long things take; {@link Timings#DEFAULT} by default.
   *
   * @param value the durations
   * @return this builder
   */
  public SandboxBuilder timings(Timings value) {
    timings = requireNonNull(value, "timings");
    return this;
  }

  /**
   * The name of the id of a publication in responses; {@link AnswerForm#BOTH} by default.
   *
   * @param value the form
   * @return this builder
   */
  public SandboxBuilder answerForm(AnswerForm value) {
    answerForm = requireNonNull(value, "answerForm");
    return this;
  }

  /**
   * The response to a repeated publish request; {@link IdempotencyMode#REPLAY} by default.
   *
   * @param value the mode
   * @return this builder
   */
  public SandboxBuilder idempotency(IdempotencyMode value) {
    idempotency = requireNonNull(value, "idempotency");
    return this;
  }

  /**
   * How rate limits count; {@link RateWindow#SLIDING} by default.
   *
   * @param value the window
   * @return this builder
   */
  public SandboxBuilder rateWindow(RateWindow value) {
    rateWindow = requireNonNull(value, "rateWindow");
    return this;
  }

  /**
   * Whether the answer to a new upload names the storage key as {@code upload.key}; false by
   * default, as documented.
   *
   * @param value whether it does
   * @return this builder
   */
  public SandboxBuilder uploadKey(boolean value) {
    uploadKey = value;
    return this;
  }

  /**
   * The largest video of version 1 in bytes; 524,288,000 by default, the 500 MB of the guide of March 2026.
   *
   * @param value the size in bytes
   * @return this builder
   * @throws IllegalArgumentException if {@code value} is not positive
   */
  public SandboxBuilder maxVideoBytes(long value) {
    if (value <= 0) {
      throw new IllegalArgumentException("maxVideoBytes must be positive, was " + value);
    }
    maxVideoBytes = value;
    return this;
  }

  /**
   * The workspaces of version 2; {@link SandboxWorkspace#DEFAULT} alone by default. Version 1 works in the first.
   *
   * @param value the workspaces that the API key may use, at least one
   * @return this builder
   * @throws IllegalArgumentException if there is none, or two have the same id or an account in common
   */
  public SandboxBuilder workspaces(SandboxWorkspace... value) {
    long ids = Stream.of(value).map(SandboxWorkspace::id).distinct().count();
    if (ids == 0 || ids < value.length) {
      throw new IllegalArgumentException(
          "workspaces must be at least one, each with an id of its own");
    }
    Map<String, SandboxWorkspace> homes = new HashMap<>();
    for (SandboxWorkspace workspace : value) {
      workspace.accounts().forEach(account -> settle(account, workspace, homes));
    }
    workspaces = List.of(value);
    return this;
  }

  private static void settle(
      SandboxAccount account, SandboxWorkspace workspace, Map<String, SandboxWorkspace> homes) {
    SandboxWorkspace other = homes.putIfAbsent(account.id(), workspace);
    if (other != null && !other.equals(workspace)) {
      throw new IllegalArgumentException(
          "an account belongs to one workspace, and %s %s is in %s and %s; give one of them another name"
              .formatted(account.platform(), account.username(), other.name(), workspace.name()));
    }
  }

  /**
   * Starts the sandbox.
   *
   * @return the running sandbox
   */
  public Sandbox start() {
    return new Sandbox(port, settings());
  }

  private Settings settings() {
    return new Settings(
        clock == null ? SandboxClock.ticking() : clock,
        apiKey == null ? Basics.randomKey("pq_") : apiKey,
        timings,
        answerForm,
        idempotency,
        rateWindow,
        uploadKey,
        maxVideoBytes,
        workspaces);
  }
}
