package dev.postqued.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Programs of the JDK in processes of their own. What they print is seen only if they fail. */
public final class Forked {

  private Forked() {}

  /** Runs {@code java} with the class path of the tests. */
  public static void java(String memory, Class<?> program, String... arguments)
      throws InterruptedException {
    String[] all = new String[arguments.length + 4];
    all[0] = memory;
    all[1] = "-cp";
    all[2] = System.getProperty("java.class.path");
    all[3] = program.getName();
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    run("java", all);
  }

  /** Runs a program of this JDK to its end, which must be a good one. A timeout of the test limits it. */
  public static void run(String tool, String... arguments) throws InterruptedException {
    try {
      Path output = Files.createTempFile("forked", ".txt");
      try {
        run(output, tool, arguments);
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Path output, String tool, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    builder.command().addAll(java.util.List.of(arguments));
    Process program = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      if (!program.waitFor(5, TimeUnit.MINUTES)) {
        throw new AssertionError(tool + " did not end:\n" + Files.readString(output));
      }
      if (program.exitValue() != 0) {
        throw new AssertionError(
            tool + " ended with " + program.exitValue() + ":\n" + Files.readString(output));
      }
    } finally {
      program.destroyForcibly();
    }
  }
}
