package dev.postqued.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.support.Answer;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.support.WireServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are larger than the memory of the program that uploads them. */
class UploadMemoryTest {

  private static final long GIB = 1L << 30;

  @Test
  @Tag("slow")
  @Timeout(60)
  void aVideoLargerThanTheMemoryIsUploaded(@TempDir Path folder)
      throws IOException, InterruptedException {
    uploadVideo(folder, GIB / 4);
  }

  /** Larger than what 32 bits can count. */
  @Test
  @Tag("proof")
  @Timeout(300)
  void aVideoOfFiveGibibytesIsUploaded(@TempDir Path folder)
      throws IOException, InterruptedException {
    uploadVideo(folder, 5 * GIB);
  }

  private static void uploadVideo(Path folder, long size) throws IOException, InterruptedException {
    Path file = TestFiles.sparse(folder, "video.mp4", size);
    try (WireServer storage = new WireServer().always(Answer.of(200, ""));
        WireServer api = Uploads.api(storage)) {
      assertThat(runIn32MiB(api.url(), file)).isZero();

      assertThat(storage.requests()).singleElement().matches(put -> put.length() == size);
    }
  }

  @Test
  @Tag("slow")
  @Timeout(60)
  void anImageLargerThanTheMemoryIsUploaded(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path file = TestFiles.sparse(folder, "image.png", GIB / 4);
    try (WireServer api =
        new WireServer().on(Uploads.IMAGE, Answer.json(200, "{\"contentId\":\"c1\"}"))) {
      assertThat(runIn32MiB(api.url(), file)).isZero();

      assertThat(api.requests()).singleElement().matches(form -> form.length() > GIB / 4);
    }
  }

  private static int runIn32MiB(URI url, Path file) throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                url.toString(),
                file.toString())
            .inheritIO()
            .start();
    try {
      assertThat(program.waitFor(280, TimeUnit.SECONDS)).isTrue();
      return program.exitValue();
    } finally {
      program.destroyForcibly();
    }
  }

  /** Uploads a file to a server. */
  static final class Program {

    private Program() {}

    public static void main(String[] arguments) {
      Path file = Path.of(arguments[1]);
      try (PostQued client = Clients.at(URI.create(arguments[0])).build()) {
        if (file.toString().endsWith(".png")) {
          client.media().uploadImage(Image.of(file));
        } else {
          client.media().uploadVideo(Video.of(file, 1080, 1920));
        }
      }
    }
  }
}
