package dev.postqued.testkit;

import dev.postqued.testkit.postquickai.Plan;
import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import dev.postqued.testkit.postquickai.PostQuickAiSandboxBuilder;
import java.util.Iterator;
import java.util.List;

/** The command line of the stand-alone sandbox of PostQuickAI. */
final class AiArguments {
  private final PostQuickAiSandboxBuilder builder = PostQuickAiSandbox.builder();

  private AiArguments() {}

  /**
   * Reads the arguments but {@code --help} and {@code --service}.
   *
   * @throws IllegalArgumentException if one is not as it should be, with a message for the person who gave it
   */
  static PostQuickAiSandboxBuilder read(List<String> arguments) {
    AiArguments read = new AiArguments();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      read.take(rest.next(), rest);
    }
    return read.builder;
  }

  private void take(String name, Iterator<String> rest) {
    PostQuickAiSandboxBuilder unused =
        switch (name) {
          case "--port" -> builder.port(Arguments.port(Arguments.value(name, rest)));
          case "--now" ->
              builder.clock(
                  SandboxClock.tickingFrom(Arguments.instant(Arguments.value(name, rest))));
          case "--api-key" -> builder.apiKey(Arguments.value(name, rest));
          case "--plan" -> builder.plan(plan(Arguments.value(name, rest)));
          default ->
              throw new IllegalArgumentException(
                  "unknown argument "
                      + name
                      + "; known of --service postquickai are --port, --now, --api-key, --plan and"
                      + " --help");
        };
  }

  private static Plan plan(String value) {
    return switch (value) {
      case "basic" -> Plan.BASIC;
      case "pro" -> Plan.PRO;
      default -> throw new IllegalArgumentException("--plan must be basic or pro, was " + value);
    };
  }
}
