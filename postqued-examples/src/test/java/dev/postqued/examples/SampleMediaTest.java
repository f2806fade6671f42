package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleMediaTest {

  @Test
  void theFilesAreGoneWhenItIsClosed() throws IOException {
    Path video;
    List<Path> photos;
    try (SampleMedia samples = new SampleMedia()) {
      video = samples.video();
      photos = samples.photos();
      assertThat(video).isNotEmptyFile();
      assertThat(photos).hasSize(3).allSatisfy(photo -> assertThat(photo).isNotEmptyFile());
    }
    assertThat(video.getParent()).doesNotExist();
  }
}
