package dev.postqued.mediainfo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files beside {@code media-samples/README.md}, and what is expected of them. */
final class Samples {

  private Samples() {}

  private static Path folder() {
    return Path.of(
        System.getProperty("repository.root"),
        "postqued-core/media/src/test/resources/media-samples");
  }

  static Path path(String name) {
    return folder().resolve(name);
  }

  static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A row of the table.
   *
   * @param name of the file
   * @param columns what is expected: the name, and what is read, as text
   * @param ffprobe how that compares with what ffprobe says
   */
  record Sample(String name, List<String> columns, String ffprobe) {

    boolean isVideo() {
      return columns.get(1).equals("VIDEO");
    }

    boolean isWhole() {
      return columns.get(11).equals("whole");
    }

    byte[] bytes() {
      return Samples.bytes(name);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The rows of the table: one for each file. */
  static List<Sample> all() {
    try {
      return Files.readAllLines(path("expected.tsv")).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .map(row -> new Sample(row.get(0), row.subList(0, 12), row.get(12)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
