package dev.postqued.testkit;

import dev.postqued.testkit.postquickai.Plan;
import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import dev.postqued.testkit.postquickai.PostQuickAiSandboxBuilder;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** The command line of the stand-alone sandbox of PostQuickAI. */
final class AiArguments {
  private final PostQuickAiSandboxBuilder builder = PostQuickAiSandbox.builder();

  private AiArguments() {}

  /**
   * Reads the arguments but {@code --service}.
   *
   * @return nothing if help or the version was asked for, and is printed
   * @throws IllegalArgumentException if one is not as it should be, with a message for the person who gave it
   */
  static Optional<PostQuickAiSandboxBuilder> read(List<String> arguments, PrintStream out) {
    AiArguments read = new AiArguments();
    return read.options().read(arguments, out) ? Optional.of(read.builder) : Optional.empty();
  }

  private Options options() {
    return Arguments.common(
            new Options("Runs a sandbox of PostQuickAI until it is ended with Ctrl+C."),
            builder::port,
            builder::clock)
        .with(
            "--api-key",
            "KEY",
            "API key that is accepted, beginning with pq_live_; a random one if it is left out",
            builder::apiKey)
        .with(
            "--plan",
            "PLAN",
            "plan of the account, basic or pro; basic if it is left out",
            value -> builder.plan(plan(value)));
  }

  private static Plan plan(String value) {
    return switch (value) {
      case "basic" -> Plan.BASIC;
      case "pro" -> Plan.PRO;
      default -> throw new IllegalArgumentException("--plan must be basic or pro, was " + value);
    };
  }
}
