package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.uploads.UploadProgress;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private final Output out = new Output();
  private final ProgressBar bar = new ProgressBar(out.stream);

  @Test
  void itGrowsToFortySigns() {
    bar.onProgress(new UploadProgress("video.mp4", 0, 100, 1));
    bar.onProgress(new UploadProgress("video.mp4", 50, 100, 1));
    assertThat(out.text()).isEqualTo("   [" + "#".repeat(20));
    bar.onProgress(new UploadProgress("video.mp4", 100, 100, 1));
    assertThat(out.lines()).containsExactly("   [" + "#".repeat(40) + "] 100 %");
  }

  @Test
  void aSecondAttemptStartsASecondBar() {
    bar.onProgress(new UploadProgress("video.mp4", 50, 100, 1));
    bar.onProgress(new UploadProgress("video.mp4", 0, 100, 2));
    bar.onProgress(new UploadProgress("video.mp4", 100, 100, 2));
    assertThat(out.lines())
        .containsExactly(
            "   [" + "#".repeat(20) + " starts again", "   [" + "#".repeat(40) + "] 100 %");
  }
}
