package dev.postqued.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.Timings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The packaged jar in a JVM of its own, alone on its class path. */
class ExamplesJarIT {

  @Test
  void withoutAKeyTheQuickStartPrintsItsOutputAndNothingElse() throws Exception {
    assertThat(Output.comparable(run(0, Map.of(), "quickstart")))
        .isEqualTo(Output.comparable(Documents.block("console", "POSTQUED_API_KEY is not set")));
  }

  @Test
  void withAKeyItTalksToTheServerOfTheEnvironment() throws Exception {
    Timings quick =
        Timings.DEFAULT.withQueued(Duration.ZERO).withProcessing(Duration.ofMillis(100));
    try (Sandbox sandbox = Sandbox.builder().timings(quick).start()) {
      String printed =
          run(
              0,
              Map.of(
                  "POSTQUED_API_KEY", sandbox.apiKey(),
                  "POSTQUED_BASE_URL", sandbox.baseUrl().toString()),
              "quickstart");

      assertThat(sandbox.journal().publications()).hasSize(1);
      assertThat(printed)
          .contains("POSTQUED_API_KEY is set", "Done.")
          .doesNotContain(sandbox.apiKey());
    }
  }

  @Test
  void anUnknownNameEndsWithStatusTwo() throws Exception {
    assertThat(run(2, Map.of(), "nonsense")).startsWith("There is no program 'nonsense'; ");
  }

  @Test
  void itTellsItsVersion() throws Exception {
    assertThat(run(0, Map.of(), "--version")).matches("postqued-examples \\d+[.]\\d+[.].*\\R");
  }

  private String run(int status, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("examples.jar")));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("POSTQUED_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(printed).isEqualTo(status);
      return printed;
    } finally {
      process.destroyForcibly();
    }
  }
}
