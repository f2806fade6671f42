package dev.postqued.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.compatibility.application.ApplicationTrial;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spring Boot applications with the starter, of each line, in JVMs of their own. */
class ApplicationsIT {

  private static final Path MODULE =
      Path.of(System.getProperty("repository.root"), "compatibility");

  @TempDir private Path folder;

  static Stream<ClassPath> applications() throws IOException {
    return ClassPath.below(MODULE.resolve("applications")).stream();
  }

  @ParameterizedTest
  @MethodSource("applications")
  void itPublishesReceivesEventsAndShowsNoSecretAndItsTestPasses(ClassPath application)
      throws Exception {
    assertThat(run(application)).contains("\npassed\n");
  }

  private String run(ClassPath application) throws IOException, InterruptedException {
    Path output = folder.resolve("output.log");
    ProcessBuilder java =
        new ProcessBuilder(
            Jdk.tool("java"),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            MODULE.resolve("target/classes") + File.pathSeparator + application.jars(),
            ApplicationTrial.class.getName(),
            folder.toString());
    int exit = Jdk.run(java.redirectErrorStream(true).redirectOutput(output.toFile()));
    String text = Files.readString(output);
    assertThat(exit).as(text).isZero();
    return text;
  }
}
