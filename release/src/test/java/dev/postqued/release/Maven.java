package dev.postqued.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the Maven that runs this build. */
final class Maven {

  private Maven() {}

  /** Returns the lines that it printed, the result of the build among them. */
  static List<String> run(Path project, Path folder, String... arguments)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "maven", ".txt");
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(), "-B"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(20, TimeUnit.MINUTES)) {
        throw new IllegalStateException("Maven has not ended within 20 minutes: " + command);
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return Files.readAllLines(output);
  }
}
