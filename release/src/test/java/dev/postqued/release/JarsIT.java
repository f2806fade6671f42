package dev.postqued.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is inside the jars. */
class JarsIT {

  static Stream<Artifact> jars() {
    return Artifact.jars().stream();
  }

  @ParameterizedTest
  @MethodSource("jars")
  void theLicenceIsInEach(Artifact artifact) throws IOException {
    String licence = Files.readString(Artifact.ROOT.resolve("LICENSE"));

    assertThat(entry(artifact.jar(""), "META-INF/LICENSE")).isEqualTo(licence);
    assertThat(entry(artifact.jar("-sources"), "META-INF/LICENSE")).isEqualTo(licence);
  }

  @ParameterizedTest
  @MethodSource("jars")
  void javadocAndSourcesGoWithIt(Artifact artifact) throws IOException {
    try (ZipFile sources = new ZipFile(artifact.jar("-sources").toFile());
        ZipFile javadoc = new ZipFile(artifact.jar("-javadoc").toFile())) {
      assertThat(sources.stream()).anyMatch(entry -> entry.getName().endsWith(".java"));
      assertThat(javadoc.getEntry("index.html")).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("jars")
  void nothingTellsWhereItWasBuilt(Artifact artifact) throws IOException {
    String manifest = entry(artifact.jar(""), "META-INF/MANIFEST.MF");

    assertThat(manifest)
        .contains("Implementation-Version: ")
        .doesNotContain("Built-By", System.getProperty("user.home"), Artifact.ROOT.toString());
  }

  private static String entry(Path jar, String name) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      assertThat(file.getEntry(name)).as(name + " in " + jar.getFileName()).isNotNull();
      try (InputStream content = file.getInputStream(file.getEntry(name))) {
        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
