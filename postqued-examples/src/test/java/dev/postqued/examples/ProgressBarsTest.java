package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.uploads.UploadProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressBarsTest {

  @TempDir Path folder;
  private final Output out = new Output();
  private List<Path> files;

  @BeforeEach
  void write() throws IOException {
    files =
        List.of(
            Files.write(folder.resolve("a.mp4"), new byte[100]),
            Files.write(folder.resolve("b.mp4"), new byte[300]));
  }

  @Test
  void aLogHasALineForEachFileThatEndedAndOneForAll() throws IOException {
    ProgressBars bars = new ProgressBars(out.stream, false, files);

    bars.onProgress(new UploadProgress("b.mp4", 150, 300, 1));
    bars.onProgress(new UploadProgress("a.mp4", 100, 100, 1));
    bars.end();

    assertThat(out.lines())
        .containsExactly(
            "a.mp4                [##############################] 100 %",
            "all                  [##################            ]  62 %");
  }

  @Test
  void aTerminalIsDrawnInPlace() throws IOException {
    ProgressBars bars = new ProgressBars(out.stream, true, files);

    bars.onProgress(new UploadProgress("a.mp4", 50, 100, 1));
    bars.onProgress(new UploadProgress("b.mp4", 300, 300, 1));

    assertThat(out.text())
        .contains(
            "a.mp4                [###############               ]  50 %\n",
            "\u001b[3A",
            "b.mp4                [##############################] 100 %\n",
            "all                  [##########################    ]  87 %\n");
  }

  @Test
  void aFileThatIsSentAgainBeginsAgain() throws IOException {
    ProgressBars bars = new ProgressBars(out.stream, true, files);

    bars.onProgress(new UploadProgress("a.mp4", 100, 100, 1));
    bars.onProgress(new UploadProgress("a.mp4", 0, 100, 2));

    assertThat(out.text())
        .endsWith("all                  [                              ]   0 %\n");
  }
}
