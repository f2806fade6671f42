package dev.postqued.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One Javadoc of all artifacts, in {@code release/target/javadoc}. */
class JavadocIT {

  @Test
  void noLinkLeadsNowhere() throws IOException {
    Path target = Artifact.ROOT.resolve("release/target");
    Path sources =
        Files.write(
            target.resolve("javadoc-sources.txt"),
            Artifact.jars().stream().flatMap(JavadocIT::sources).map(Path::toString).toList());
    StringWriter output = new StringWriter();

    int result =
        ToolProvider.findFirst("javadoc")
            .orElseThrow()
            .run(
                new PrintWriter(output),
                new PrintWriter(output),
                "-quiet",
                "-Werror",
                "-Xdoclint:reference,html,syntax",
                "-encoding",
                "UTF-8",
                "-notimestamp",
                "-windowtitle",
                "PostQued for Java",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                target.resolve("javadoc").toString(),
                "@" + sources);

    assertThat(output.toString()).isEmpty();
    assertThat(result).isZero();
    assertThat(target.resolve("javadoc/dev/postqued/PostQued.html")).exists();
    assertThat(target.resolve("javadoc/dev/postqued/bindings/v2/api")).isDirectory();
  }

  private static Stream<Path> sources(Artifact artifact) {
    return Stream.of("src/main/java", "target/generated-sources/openapi")
        .map(artifact.folder()::resolve)
        .filter(Files::isDirectory)
        .flatMap(folder -> files(folder).stream());
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          // Modules would need a module path, which the testkit has none of.
          .filter(file -> !file.endsWith("module-info.java"))
          // Nobody reads these, and the latter need what an application may lack.
          .filter(
              file -> !folder.relativize(file).toString().matches(".*(internal|autoconfigure).*"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
