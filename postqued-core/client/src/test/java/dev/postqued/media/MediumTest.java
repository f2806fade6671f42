package dev.postqued.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.mediainfo.MediaKind;
import dev.postqued.uploads.MediaSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a medium takes from its own bytes, and what its maker says instead. */
class MediumTest {

  @TempDir Path folder;

  @Test
  void aVideoKnowsItsTypeItsSizeAsShownAndItsDuration() throws IOException {
    Video video = Video.of(sample("rotated-90.mp4"));

    assertThat(video.contentType()).isEqualTo("video/mp4");
    assertThat(video.info().rotation()).isEqualTo(90);
    assertThat(video.width()).isEqualTo(video.info().coded().orElseThrow().height());
    assertThat(video.height()).isEqualTo(video.info().coded().orElseThrow().width());
    assertThat(video.duration()).isEqualTo(video.info().duration()).isPresent();
  }

  @Test
  void whatTheMakerSaysComesFirst() throws IOException {
    Video video =
        Video.of(sample("two-seconds.mp4"), 7, 9)
            .contentType("video/x-mine")
            .duration(Duration.ofMillis(5));

    assertThat(video.width()).isEqualTo(7);
    assertThat(video.height()).isEqualTo(9);
    assertThat(video.contentType()).isEqualTo("video/x-mine");
    assertThat(video.duration()).contains(Duration.ofMillis(5));
  }

  @Test
  void theBytesComeBeforeTheName() throws IOException {
    assertThat(Video.of(sample("webm-named.mp4")).contentType()).isEqualTo("video/webm");
    assertThat(Image.of(sample("png-named.jpg")).contentType()).isEqualTo("image/png");
  }

  @Test
  void theNameCountsWhereTheBytesSayNothing() throws IOException {
    Path file = Files.write(folder.resolve("a.mov"), new byte[100]);

    assertThat(Video.of(file, 1, 1).contentType()).isEqualTo("video/quicktime");
  }

  @Test
  void aMediumIsWhatItsBytesAre() throws IOException {
    assertThat(Medium.of(sample("vp9-opus.webm"))).isInstanceOf(Video.class);
    assertThat(Medium.of(sample("still.png"))).isInstanceOf(Image.class);
    for (String name : new String[] {"sound.m4a", "text-named.mp4"}) {
      Path file = sample(name);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Medium.of(file))
          .withMessageContainingAll(name, "must be a video or an image");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sound.m4a", "text-named.mp4", "still.png", "cut-before-moov.mp4"})
  void whatIsNotAVideoNeedsASize(String name) throws IOException {
    Path file = sample(name);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Video.of(file))
        .withMessageContainingAll(name, "must be a video with a width and a height");
  }

  @Test
  void aReopenableSourceIsProbedToo() throws IOException {
    byte[] bytes = Files.readAllBytes(sample("h264-moov-last.mp4"));
    AtomicInteger open = new AtomicInteger();

    Video video =
        Video.of(MediaSource.reopenable("a.mp4", bytes.length, () -> counted(bytes, open)));

    assertThat(video.info()).isEqualTo(MediaInfo.of(bytes));
    assertThat(open).hasValue(0);
  }

  private static InputStream counted(byte[] bytes, AtomicInteger open) {
    open.incrementAndGet();
    return new ByteArrayInputStream(bytes) {
      @Override
      public void close() {
        open.decrementAndGet();
      }
    };
  }

  @Test
  void aSourceThatCannotBeOpenedIsUnknown() {
    Video video =
        Video.of(
            MediaSource.reopenable(
                "a.mp4",
                100,
                () -> {
                  throw new IOException("no such object");
                }),
            1,
            1);

    assertThat(video.info().kind()).isEqualTo(MediaKind.UNKNOWN);
    assertThat(video.info().problems()).singleElement().asString().contains("no such object");
  }

  @Test
  void aOneShotStreamIsNotProbed() {
    InputStream untouched =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("it was read");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            throw new AssertionError("it was read");
          }
        };

    assertThat(Video.of(MediaSource.once("a.mp4", 5, untouched), 1, 1).info().kind())
        .isEqualTo(MediaKind.UNKNOWN);
  }

  private Path sample(String name) throws IOException {
    Path samples =
        Path.of(
            System.getProperty("repository.root"),
            "postqued-core/media/src/test/resources/media-samples");
    return Files.copy(samples.resolve(name), folder.resolve(name));
  }
}
