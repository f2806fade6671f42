package dev.postqued.examples;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of the jar: each program is a subcommand. */
final class Commands {

  private static final int WIDTH = 100;

  private Commands() {}

  static CommandLine all() {
    String version = version();
    CommandSpec spec =
        CommandSpec.create()
            .name("java -jar postqued-examples.jar")
            .version(version)
            .mixinStandardHelpOptions(true);
    spec.usageMessage()
        .width(WIDTH)
        .synopsisSubcommandLabel("[PROGRAM [ARGUMENT...]]")
        .commandListHeading("%nPrograms:%n")
        .footer(
            "",
            "PROGRAM --help tells what it takes.",
            "POSTQUED_API_VERSION=v2 chooses version 2 of the API.",
            "POSTQUED_API_KEY chooses the real API; without it they run against a sandbox.",
            "Those of PostSyncer take POSTSYNCER_API_TOKEN, of PostQuickAI POSTQUICKAI_API_KEY.");
    Programs.ALL.forEach(
        example -> spec.addSubcommand(example.name(), example.spec(version, WIDTH)));
    // What begins with @ is the name of an account, or a text.
    return new CommandLine(spec).setExpandAtFiles(false);
  }

  private static String version() {
    String version = Examples.class.getPackage().getImplementationVersion();
    return "postqued-examples " + (version == null ? "(not packaged)" : version);
  }

  /** Prints what was asked for with an option; returns whether that is all. */
  static boolean explains(ParseResult line, PrintStream out) {
    ParseResult last = line.hasSubcommand() ? line.subcommand() : line;
    CommandLine command = last.commandSpec().commandLine();
    if (last.isVersionHelpRequested()) {
      command.printVersionHelp(out);
    } else if (last.isUsageHelpRequested() || line.isUsageHelpRequested() || last == line) {
      command.usage(out);
    } else {
      return false;
    }
    return true;
  }

  static Example example(ParseResult line) {
    return example(line.commandSpec());
  }

  private static Example example(CommandSpec command) {
    return Programs.ALL.stream()
        .filter(example -> example.name().equals(command.name()))
        .findFirst()
        .orElseThrow();
  }

  /** Says what is refused and what would be right. */
  static String sentence(ParameterException refused) {
    if (!(refused instanceof UnmatchedArgumentException unmatched)) {
      return String.valueOf(refused.getMessage());
    }
    String given = unmatched.getUnmatched().get(0);
    CommandSpec command = refused.getCommandLine().getCommandSpec();
    if (command.parent() == null) {
      return "There is no %s '%s'; %s"
          .formatted(
              unmatched.isUnknownOption() ? "option" : "program",
              given,
              suggestion(unmatched.getSuggestions(), "--help lists what there is"));
    }
    String name = command.name();
    if (!unmatched.isUnknownOption()) {
      return "%s takes %s; there is one argument too many: %s"
          .formatted(name, example(command).takes(), given);
    }
    String otherwise =
        command.positionalParameters().isEmpty()
            ? name + " --help tells what it takes"
            : "if it is an argument, put -- before it";
    return "%s has no option '%s'; %s"
        .formatted(name, given, suggestion(unmatched.getSuggestions(), otherwise));
  }

  private static String suggestion(List<String> similar, String otherwise) {
    return similar.isEmpty() ? otherwise : "did you mean " + String.join(" or ", similar) + "?";
  }
}
