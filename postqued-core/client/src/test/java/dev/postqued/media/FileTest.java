package dev.postqued.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.support.FakeService;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of a file before the network is touched. */
class FileTest {

  @RegisterExtension final TestClient postQued = TestClient.create();
  private final FakeService service = postQued.service();
  private final PostQued client = postQued.client();

  @AfterEach
  void nothingWasSent() {
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void aMissingFileIsRefused(@TempDir Path folder) {
    assertRefused(folder.resolve("none.mp4"), "must exist");
  }

  @Test
  void aDirectoryIsRefused(@TempDir Path folder) {
    assertRefused(folder, "must be a regular file");
  }

  @Test
  void anEmptyFileIsRefused(@TempDir Path folder) throws IOException {
    assertRefused(Files.createFile(folder.resolve("empty.mp4")), "must not be empty");
  }

  @Test
  void aFileWithoutPermissionIsRefused(@TempDir Path folder) throws IOException {
    assumeFalse(
        !FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "this file system has no permissions to take away");
    Path file = file(folder, "secret.mp4");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
    assumeFalse(Files.isReadable(file), "this user may read everything");

    assertRefused(file, "cannot be read", "permissions");
  }

  private static void assertRefused(Path file, String... words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Video.of(file, 1080, 1920))
        .withMessageContainingAll(words)
        .withMessageContainingAll("file must", file.toString());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Image.of(file))
        .withMessageContainingAll(words)
        .withMessageContainingAll("file must", file.toString());
  }

  @Test
  void aFileThatIsGoneWhenItIsUploadedIsRefused(@TempDir Path folder) throws IOException {
    Path file = file(folder, "gone.mp4");
    Video video = Video.of(file, 1080, 1920);
    Files.delete(file);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.media().uploadVideo(video))
        .withMessageContainingAll("file must", file.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"video", "video.", "video.avi", "video.mp4.part", "mp4"})
  void anUnknownFileExtensionIsRejectedBeforeTheUpload(String name, @TempDir Path folder)
      throws IOException {
    Video video = Video.of(file(folder, name), 1080, 1920);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.media().uploadVideo(video))
        .withMessageContainingAll("contentType", name, "*.mp4", "contentType(...)");
  }

  @Test
  void anImageWithAnUnknownExtensionIsRejectedBeforeTheUpload(@TempDir Path folder)
      throws IOException {
    Image image = Image.of(file(folder, "image.bmp"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.media().uploadImage(image))
        .withMessageContainingAll("contentType", "image.bmp", "*.png");
  }

  @ParameterizedTest
  @CsvSource({
    "a.mp4,  video/mp4",
    "a.MP4,  video/mp4",
    "a.m4v,  video/mp4",
    "a.mov,  video/quicktime",
    "a.webm, video/webm"
  })
  void theNameDecidesTheType(String name, String type, @TempDir Path folder) throws IOException {
    assertThat(Video.of(file(folder, name), 1, 1).contentType()).isEqualTo(type);
  }

  @Test
  void aTypeThatIsSetCountsMoreThanTheName(@TempDir Path folder) throws IOException {
    assertThat(Video.of(file(folder, "a.avi"), 1, 1).contentType("video/x-msvideo").contentType())
        .isEqualTo("video/x-msvideo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "video", "video/", "video/mp4\r\nX-A: b", "video/mp4; a=b", "a b/c"})
  void anInvalidTypeIsRejected(String type, @TempDir Path folder) throws IOException {
    Path file = file(folder, "a.mp4");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Video.of(file, 1, 1).contentType(type))
        .withMessageContainingAll("contentType", "video/mp4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Image.of(file).contentType(type))
        .withMessageContaining("contentType");
  }

  @ParameterizedTest
  @CsvSource({"0, 1920", "1080, 0", "-1, 1920", "1080, -2147483648"})
  void aSizeWithoutPixelsIsRefused(int width, int height, @TempDir Path folder) throws IOException {
    Path file = file(folder, "a.mp4");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Video.of(file, width, height))
        .withMessageContainingAll(
            "width", "height", String.valueOf(width), String.valueOf(height), "at least 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.000999S"})
  void aDurationBelowAMillisecondIsRefused(Duration duration, @TempDir Path folder)
      throws IOException {
    Video video = Video.of(file(folder, "a.mp4"), 1, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> video.duration(duration))
        .withMessageContainingAll("duration", duration.toString(), "at least 1 ms");
  }

  private static Path file(Path folder, String name) throws IOException {
    return Files.write(folder.resolve(name), new byte[] {1, 2, 3});
  }
}
