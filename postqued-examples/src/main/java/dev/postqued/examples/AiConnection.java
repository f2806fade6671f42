package dev.postqued.examples;

import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postquickai.credits.Credits;
import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The PostQuickAI of the examples: the real API if there is a key, or else a sandbox in this process. */
final class AiConnection implements AutoCloseable {

  /** More than an example needs, and not more than a mistake may cost. */
  private static final Credits BUDGET = new Credits(20, 0, 3);

  private static final String KEY = "POSTQUICKAI_API_KEY";

  private final PostQuickAi ai;
  private final @Nullable PostQuickAiSandbox sandbox;

  private AiConnection(PostQuickAi ai, @Nullable PostQuickAiSandbox sandbox) {
    this.ai = ai;
    this.sandbox = sandbox;
  }

  static AiConnection open(Map<String, String> environment, PrintStream out) {
    String key = environment.getOrDefault(KEY, "").strip();
    if (!key.isEmpty()) {
      AiConnection real = new AiConnection(client(key), null);
      out.println(KEY + " is set: this talks to the API, and generations cost credits.");
      out.println("It spends at most " + BUDGET + ".");
      out.println();
      return real;
    }
    out.println(KEY + " is not set: this talks to a sandbox inside this process.");
    out.println("Nothing leaves this machine, and what models make is made up.");
    out.println();
    PostQuickAiSandbox sandbox =
        PostQuickAiSandbox.builder()
            .generation(Duration.ofSeconds(5))
            .publishing(Duration.ofSeconds(3))
            .start();
    return new AiConnection(
        PostQuickAi.builder(sandbox.apiKey())
            .baseUrl(sandbox.baseUrl())
            .clock(sandbox.clock())
            .creditBudget(BUDGET)
            .build(),
        sandbox);
  }

  private static PostQuickAi client(String key) {
    try {
      return PostQuickAi.builder(key).creditBudget(BUDGET).build();
    } catch (IllegalArgumentException e) {
      throw BadUsageException.of(KEY, e);
    }
  }

  /** Connects to a sandbox that the caller started; waiting advances its clock and takes no time. */
  static AiConnection to(PostQuickAiSandbox sandbox) {
    return new AiConnection(
        PostQuickAi.builder(sandbox.apiKey())
            .baseUrl(sandbox.baseUrl())
            .clock(sandbox.clock())
            .sleeper(sandbox.clock()::advance)
            .creditBudget(BUDGET)
            .build(),
        sandbox);
  }

  PostQuickAi ai() {
    return ai;
  }

  /** The time by the clock of the service that this talks to. */
  Instant now() {
    return sandbox == null ? Instant.now() : sandbox.clock().instant();
  }

  /** Whether this is the real API, where people see what goes out. */
  boolean isReal() {
    return sandbox == null;
  }

  /** Returns an argument, or what the sandbox is told without one; with the real API it must be there. */
  String argument(String[] arguments, int index, String name, String ofSandbox) {
    if (arguments.length > index) {
      return Inputs.present(name, arguments[index]);
    }
    if (isReal()) {
      throw new BadUsageException(
          name + " must be given: with the real API it costs credits, and everybody sees it");
    }
    return ofSandbox;
  }

  @Override
  public void close() {
    ai.close();
    if (sandbox != null) {
      sandbox.close();
    }
  }
}
