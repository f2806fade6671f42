package dev.postqued.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as the build starts it: without what only tests have. */
class CommandTest {

  @Test
  void itStartsWithItsOwnClassPath(@TempDir Path root) throws Exception {
    Path folder = Files.createDirectories(root.resolve("api-spec/postqued-v1"));
    Path templates = Files.createDirectories(root.resolve("generated-client/templates"));
    Documents.copy(Documents.ROOT.resolve("generated-client/templates"), templates);
    Files.writeString(folder.resolve("openapi.json"), Documents.read("postqued-v1"));
    Files.writeString(folder.resolve("baseline.json"), Documents.read("postqued-v1"));

    assertThat(printed(root)).contains("A draft for CHANGELOG.md");
  }

  private static String printed(Path root) throws IOException, InterruptedException {
    Path target = Path.of("target");
    Path output = root.resolve("output.txt");
    Process command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                target.resolve("classes")
                    + System.getProperty("path.separator")
                    + Files.readString(target.resolve("command-class-path.txt")).strip(),
                Regenerate.class.getName(),
                root.toString(),
                "api=postqued-v1",
                "from=",
                "release=")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(command.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      command.destroyForcibly();
    }
    return Files.readString(output);
  }
}
