package dev.postqued.testkit;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The options of a stand-alone sandbox. Each is taken when it is read, so their order counts. */
final class Options {
  private static final int WIDTH = 100;

  private final CommandSpec spec =
      CommandSpec.create()
          .name("java -jar postqued-sandbox.jar")
          .version("postqued-sandbox " + version())
          .mixinStandardHelpOptions(true);

  /** Options of the sandbox of a service. */
  Options(String does, String... footer) {
    spec.usageMessage()
        .width(WIDTH)
        .sortOptions(false)
        .sortSynopsis(false)
        .description(does, "")
        .footer(footer);
  }

  private static String version() {
    String version = Options.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  Options with(String name, String label, String means, Consumer<String> taker) {
    return with(String.class, name, label, means, taker);
  }

  /** An option that may be repeated. */
  Options repeated(String name, String label, String means, Consumer<String> taker) {
    return with(List.class, name, label, means, taker);
  }

  private Options with(
      Class<?> type, String name, String label, String means, Consumer<String> taker) {
    spec.addOption(
        OptionSpec.builder(name)
            .type(type)
            .paramLabel(label)
            .description(means)
            .parameterConsumer(
                (rest, option, command) ->
                    take(name, rest.isEmpty() ? null : rest.pop(), command, taker))
            .build());
    return this;
  }

  private static void take(
      String name, @Nullable String value, CommandSpec command, Consumer<String> taker) {
    if (value == null || value.startsWith("--")) {
      throw new ParameterException(command.commandLine(), name + " needs a value");
    }
    try {
      taker.accept(value);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Reads a command line.
   *
   * @return whether there is something to start; if not, help or the version was asked for, and is printed
   * @throws IllegalArgumentException if it is not as it should be, with a message for the person who wrote it
   */
  boolean read(List<String> arguments, PrintStream out) {
    // A name of an account may begin with @.
    CommandLine line = new CommandLine(spec).setExpandAtFiles(false);
    try {
      ParseResult read = line.parseArgs(arguments.toArray(String[]::new));
      if (read.isVersionHelpRequested()) {
        line.printVersionHelp(out);
      } else if (read.isUsageHelpRequested()) {
        line.usage(out);
      } else {
        return true;
      }
      return false;
    } catch (UnmatchedArgumentException e) {
      throw new IllegalArgumentException(unknown(e), e);
    } catch (ParameterException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private String unknown(UnmatchedArgumentException e) {
    List<String> similar = e.getSuggestions();
    List<String> known = spec.options().stream().map(OptionSpec::longestName).toList();
    return "There is no option %s; %s"
        .formatted(
            e.getUnmatched().get(0),
            similar.isEmpty()
                ? "known are " + String.join(", ", known)
                : "did you mean " + String.join(" or ", similar) + "?");
  }
}
