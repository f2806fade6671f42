package dev.postqued.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The command line.
 *
 * @param quick whether a short run will do, whose figures say little
 * @param rounds how many rounds; 0 for the usual number
 * @param folder where the files to upload are made and stored
 * @param names which benchmarks to run
 */
public record Options(boolean quick, int rounds, Path folder, List<String> names) {

  static final String USAGE =
      """
      Usage: java -jar benchmarks.jar [sizes] [startup] [calls] [uploads] [storage]
                                      [sandbox] [journals] [--quick] [--rounds N] [--dir FOLDER]

        --quick      small files and few rounds, to see that it runs
        --rounds N   how many rounds; 5 of uploads, 25 of calls, 15 of starts if it is left out
        --dir FOLDER where the files to upload are made, and stored by the sandbox: 3 GiB, deleted at
                     the end; the folder for temporary files if it is left out
      """;

  static final List<String> ALL =
      List.of("sizes", "startup", "calls", "uploads", "storage", "sandbox", "journals");

  static Options read(List<String> arguments) {
    boolean quick = false;
    int rounds = 0;
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    List<String> names = new ArrayList<>();
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      switch (argument) {
        case "--quick" -> quick = true;
        case "--rounds" -> rounds = Integer.parseInt(value(argument, rest));
        case "--dir" -> folder = Path.of(value(argument, rest));
        default -> names.add(argument);
      }
    }
    if (!ALL.containsAll(names) || rounds < 0 || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException("cannot make sense of " + String.join(" ", arguments));
    }
    return new Options(quick, rounds, folder, names.isEmpty() ? ALL : List.copyOf(names));
  }

  private static String value(String name, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    return rest.next();
  }

  /** Rounds of uploads. */
  public int uploadRounds() {
    return rounds(5, 2);
  }

  /** Rounds of calls. */
  public int callRounds() {
    return rounds(25, 5);
  }

  /** Rounds of starts. */
  public int startRounds() {
    return rounds(15, 3);
  }

  private int rounds(int usual, int few) {
    return rounds > 0 ? rounds : quick ? few : usual;
  }
}
