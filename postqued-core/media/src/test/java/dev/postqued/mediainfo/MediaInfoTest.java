package dev.postqued.mediainfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaInfoTest {

  @TempDir Path folder;

  private static Path sample(String name) {
    return Path.of(
        System.getProperty("repository.root"),
        "postqued-core/media/src/test/resources/media-samples",
        name);
  }

  @Test
  void metadataOfAFileIsRead() {
    MediaInfo info = MediaInfo.of(sample("rotated-90.mp4"));

    assertThat(info.kind()).isEqualTo(MediaKind.VIDEO);
    assertThat(info.contentType()).isEqualTo("video/mp4");
    assertThat(info.displayed()).contains(new Dimensions(48, 64));
  }

  @Test
  void bytesSayTheSameAsAFile() throws IOException {
    Path file = sample("vp9-opus.webm");

    assertThat(MediaInfo.of(Files.readAllBytes(file))).isEqualTo(MediaInfo.of(file));
  }

  @Test
  void theNameOfAFileSaysNothing() throws IOException {
    Path file = Files.copy(sample("still.png"), folder.resolve("film.mp4"));

    assertThat(MediaInfo.of(file).contentType()).isEqualTo("image/png");
  }

  @Test
  void anEmptyFileIsOfUnknownKind() throws IOException {
    MediaInfo info = MediaInfo.of(Files.createFile(folder.resolve("empty.mp4")));

    assertThat(info.kind()).isEqualTo(MediaKind.UNKNOWN);
    assertThat(info.problems()).containsExactly("it is empty");
  }

  @Test
  void noBytesAreOfUnknownKind() {
    assertThat(MediaInfo.of(new byte[0]).kind()).isEqualTo(MediaKind.UNKNOWN);
  }

  @Test
  void aMissingFileIsRefused() {
    Path missing = folder.resolve("missing.mp4");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> MediaInfo.of(missing))
        .withMessageContaining("file must exist, was " + missing);
  }

  @Test
  void aFolderIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MediaInfo.of(folder))
        .withMessageContaining("file must be a regular file, was " + folder);
  }

  @Test
  void aFileThatMayNotBeReadIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("secret.mp4"), new byte[10]);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    if (Files.isReadable(file)) {
      // The superuser may read everything.
      assertThat(MediaInfo.of(file).kind()).isEqualTo(MediaKind.UNKNOWN);
      return;
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MediaInfo.of(file))
        .withMessageContaining("check its permissions");
  }

  @Test
  void anInterruptedReadIsAnUncheckedFailure() {
    Path file = sample("h264-faststart.mp4");
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> MediaInfo.of(file))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining(file.toString());
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void problemsCannotBeChanged() {
    MediaInfo info = MediaInfo.of(sample("text-named.mp4"));

    assertThat(info.duration()).isEqualTo(Optional.empty());
    assertThatThrownBy(() -> info.problems().add("more"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
