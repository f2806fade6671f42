package dev.postqued.examples;

import dev.postqued.errors.ServiceException;
import dev.postqued.journal.JournalException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The entry point of the jar: lists the programs, or runs one. */
public final class Examples {

  private static final int FAILED = 1;
  private static final int BAD_USAGE = 2;

  private Examples() {}

  /**
   * Runs a program.
   *
   * @param arguments the name of the program and its arguments; none for a list
   */
  public static void main(String[] arguments) {
    int status = run(System.getenv(), System.out, System.err, arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs a program from its own main method. */
  static void start(String name, String... arguments) {
    main(Stream.concat(Stream.of(name), Stream.of(arguments)).toArray(String[]::new));
  }

  /** Returns the status: 2 if an argument or a variable is not as it should be, 1 if the program failed. */
  static int run(
      Map<String, String> environment, PrintStream out, PrintStream err, String... arguments) {
    CommandLine commands = Commands.all();
    commands.setParameterExceptionHandler(
        (refused, line) -> {
          err.println(Printable.of(Commands.sentence(refused)));
          return BAD_USAGE;
        });
    commands.setExecutionStrategy(line -> run(environment, out, err, line));
    return commands.execute(arguments);
  }

  private static int run(
      Map<String, String> environment, PrintStream out, PrintStream err, ParseResult line) {
    if (Commands.explains(line, out)) {
      return 0;
    }
    try {
      return Commands.example(line.subcommand()).run(environment, out, line.subcommand());
    } catch (BadUsageException e) {
      err.println(e.getMessage());
      return BAD_USAGE;
    } catch (ServiceException
        | JournalException
        | IllegalArgumentException
        | IllegalStateException
        | UnsupportedOperationException
        | UncheckedIOException e) {
      err.println(e.getMessage());
    } catch (IOException e) {
      err.println("A file or a connection failed: " + e);
    }
    return FAILED;
  }
}
