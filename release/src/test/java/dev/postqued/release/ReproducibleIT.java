package dev.postqued.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds of the same sources, in two folders, make the same jars. */
class ReproducibleIT {

  private static final Set<String> NOT_SOURCES = Set.of(".git", "target");

  @Test
  @Tag("reproducible")
  void twoBuildsMakeTheSameJars(@TempDir Path folder) throws Exception {
    var first = build(folder.resolve("one"));
    var second = build(folder.resolve("another").resolve("folder"));

    assertThat(first.keySet()).hasSizeGreaterThan(25);
    assertThat(second).isEqualTo(first);
  }

  private static Map<String, Long> build(Path copy) throws Exception {
    copy(copy);
    List<String> lines = Maven.run(copy, copy, "-DskipTests", "-DskipITs", "package");
    assertThat(lines).as(String.join("\n", lines)).anyMatch(line -> line.contains("BUILD SUCCESS"));
    Map<String, Long> checksums = new TreeMap<>();
    for (Artifact artifact : Artifact.jars()) {
      Path built = copy.resolve(Artifact.ROOT.relativize(artifact.folder())).resolve("target");
      try (Stream<Path> files = Files.list(built)) {
        files
            .filter(file -> file.toString().endsWith(".jar") || file.endsWith("bom.json"))
            .forEach(file -> checksums.put(copy.relativize(file).toString(), checksum(file)));
      }
    }
    return checksums;
  }

  private static long checksum(Path file) {
    try {
      CRC32C checksum = new CRC32C();
      checksum.update(Files.readAllBytes(file));
      return checksum.getValue() << 32 | Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path target) throws IOException {
    Files.walkFileTree(
        Artifact.ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (NOT_SOURCES.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(target.resolve(Artifact.ROOT.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, target.resolve(Artifact.ROOT.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
