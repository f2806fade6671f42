package dev.postqued.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * A program of the jar, as its command line shows it.
 *
 * @param name how it is called
 * @param does what it does, in one line
 * @param arguments what it takes; each may be left out
 */
record Example(String name, String does, Program program, List<Argument> arguments) {

  Example(String name, String does, Program program, Argument... arguments) {
    this(name, does, program, List.of(arguments));
  }

  /** Runs a program; returns the status with which to end. */
  interface Program {
    int run(Map<String, String> environment, PrintStream out, String... arguments)
        throws IOException;
  }

  /**
   * An argument.
   *
   * @param label its name, with {@code ...} at the end if there may be several
   * @param means what it is, and what holds if it is left out
   */
  record Argument(String label, String means) {

    private static final String SEVERAL = "...";

    private PositionalParamSpec spec(int index) {
      boolean several = label.endsWith(SEVERAL);
      return PositionalParamSpec.builder()
          .index(index + (several ? "..*" : ""))
          .arity(several ? "0..*" : "0..1")
          .type(several ? String[].class : String.class)
          .paramLabel(label.replace(SEVERAL, ""))
          .description(means)
          .build();
    }
  }

  CommandSpec spec(String version, int width) {
    CommandSpec spec =
        CommandSpec.create().name(name).version(version).mixinStandardHelpOptions(true);
    spec.usageMessage().width(width).description(does, "");
    for (int i = 0; i < arguments.size(); i++) {
      spec.addPositional(arguments.get(i).spec(i));
    }
    return spec;
  }

  /** {@return what it takes, in words} */
  String takes() {
    return arguments.isEmpty()
        ? "no arguments"
        : arguments.stream().map(Argument::label).collect(Collectors.joining(" ", "[", "]"));
  }

  int run(Map<String, String> environment, PrintStream out, ParseResult line) throws IOException {
    String[] given =
        line.matchedPositionals().stream()
            .flatMap(argument -> argument.stringValues().stream())
            .toArray(String[]::new);
    return program.run(environment, out, given);
  }
}
