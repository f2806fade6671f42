package dev.postqued.mediainfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files that the fuzzer found, each of which goes a way of its own through the readers. */
class FuzzSeedsTest {

  private static List<Path> seeds() throws IOException {
    Path folder =
        Path.of(
            System.getProperty("repository.root"),
            "postqued-core/media/src/test/resources/fuzz-seeds");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void noSeedOfTheFuzzerThrowsOrTakesMoreThanItsMeasure() throws IOException {
    List<Path> seeds = seeds();

    assertThat(seeds).hasSizeGreaterThan(100);
    for (Path seed : seeds) {
      byte[] file = Files.readAllBytes(seed);
      try {
        Measure.of(new BytesChannel(file));
        Measure.of(new BytesChannel(file)).checkMemory();
      } catch (Throwable e) {
        throw new AssertionError(seed.toString(), e);
      }
    }
  }
}
