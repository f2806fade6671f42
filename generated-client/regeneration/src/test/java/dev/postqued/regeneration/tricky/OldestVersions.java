package dev.postqued.regeneration.tricky;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls the bindings of all rows with the oldest versions of Jackson and Feign that the client works
 * with, in a JVM of its own.
 */
public final class OldestVersions {
  private static final Path JARS =
      Path.of(
          System.getProperty("repository.root", "."),
          "generated-client/regeneration/target/oldest-versions");

  private OldestVersions() {}

  /** Returns a line for each row that does not do what it says, and none if all do. */
  static String failures(Path classes, Path folder) throws IOException, InterruptedException {
    Path output = folder.resolve("oldest-versions.log");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                jars() + File.pathSeparator + System.getProperty("java.class.path"),
                OldestVersions.class.getName(),
                classes.toString(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int exit = java.waitFor();
    String text = Files.readString(output);
    return exit == 0 ? "" : "exit " + exit + "\n" + text;
  }

  /** They go before the newer ones. */
  private static String jars() throws IOException {
    try (Stream<Path> files = Files.list(JARS)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
  }

  /**
   * Runs in the other JVM.
   *
   * @param arguments where the bindings are, and a folder for files
   * @throws IOException if there is no server
   */
  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments[0]);
    String jackson = Caller.JSON.version().toString();
    int failures = jackson.startsWith("2.18.") ? 0 : 1;
    int calls = 0;
    try (Trial trial = new Trial(classes, Path.of(arguments[1]))) {
      for (Row row : Tables.rows()) {
        if (Files.exists(classes.resolve(Build.base(row).replace('.', '/')))) {
          calls++;
          failures += call(trial, row);
        }
      }
    }
    System.out.println(calls + " rows with Jackson " + jackson + ", " + failures + " failures");
    System.exit(failures == 0 && calls > 300 ? 0 : 1);
  }

  private static int call(Trial trial, Row row) {
    try {
      trial.call(row);
      return 0;
    } catch (Exception | AssertionError e) {
      System.out.println(row.name() + ": " + e);
      return 1;
    }
  }
}
