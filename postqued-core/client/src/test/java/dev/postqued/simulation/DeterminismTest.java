package dev.postqued.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A world is the same wherever it runs. */
@Tag("slow")
class DeterminismTest {

  private static final int WORLDS = 200;

  @Test
  void aSeedMakesTheSameWorldAgain() throws InterruptedException {
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    Quiet.during(() -> first.append(Hashes.of(Worlds.SEED, 20)));
    Quiet.during(() -> second.append(Hashes.of(Worlds.SEED, 20)));

    assertThat(second).hasToString(first.toString());
  }

  @Test
  void aSeedMakesTheSameWorldWithoutKeysAgain() throws InterruptedException {
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    Quiet.during(() -> first.append(Hashes.of(new DraftingScenario(), Worlds.SEED, 50)));
    Quiet.during(() -> second.append(Hashes.of(new DraftingScenario(), Worlds.SEED, 50)));

    assertThat(second).hasToString(first.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void aSeedMakesTheSameWorldInAnotherJvm(int version) throws Exception {
    Optional<Path> java = java(version);
    assumeThat(java).as("a JDK %d on this machine", version).isPresent();

    StringBuilder here = new StringBuilder();
    Process other = start(java.orElseThrow());
    Quiet.during(() -> here.append(Hashes.of(Worlds.SEED, WORLDS)));
    String there = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(other.waitFor()).as(there).isZero();
    assertThat(there).isEqualTo(here.toString());
  }

  private static Process start(Path java) throws IOException {
    return new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Hashes.class.getName(),
            String.valueOf(Worlds.SEED),
            String.valueOf(WORLDS))
        .redirectErrorStream(true)
        .start();
  }

  /** This JDK, or one that is installed beside it. */
  private static Optional<Path> java(int version) throws IOException {
    Path home = Path.of(System.getProperty("java.home"));
    if (Runtime.version().feature() == version) {
      return Optional.of(home.resolve("bin/java"));
    }
    Path parent = home.toRealPath().getParent();
    try (Stream<Path> beside = Files.list(parent)) {
      return beside
          .filter(other -> Files.isExecutable(other.resolve("bin/java")))
          .filter(other -> isVersion(other, version))
          .map(other -> other.resolve("bin/java"))
          .findFirst();
    }
  }

  private static boolean isVersion(Path home, int version) {
    try {
      String release = Files.readString(home.resolve("release"));
      return release.contains("JAVA_VERSION=\"" + version + ".")
          || release.contains("JAVA_VERSION=\"" + version + "\"");
    } catch (IOException e) {
      return false;
    }
  }
}
