package dev.postqued.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.support.Answer;
import dev.postqued.support.Forked;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.support.WireServer;
import java.net.URI;
import java.nio.file.Path;
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
  void aVideoLargerThanTheMemoryIsUploaded(@TempDir Path folder) throws InterruptedException {
    uploadVideo(folder, GIB / 4);
  }

  /** Larger than what 32 bits can count. */
  @Test
  @Tag("proof")
  @Timeout(300)
  void aVideoOfFiveGibibytesIsUploaded(@TempDir Path folder) throws InterruptedException {
    uploadVideo(folder, 5 * GIB);
  }

  private static void uploadVideo(Path folder, long size) throws InterruptedException {
    Path file = TestFiles.sparse(folder, "video.mp4", size);
    try (WireServer storage = new WireServer().always(Answer.of(200, ""));
        WireServer api = Uploads.api(storage)) {
      uploadIn32MiB(api.url(), file);

      assertThat(storage.requests()).singleElement().matches(put -> put.length() == size);
    }
  }

  @Test
  @Tag("slow")
  @Timeout(60)
  void anImageLargerThanTheMemoryIsUploaded(@TempDir Path folder) throws InterruptedException {
    Path file = TestFiles.sparse(folder, "image.png", GIB / 4);
    try (WireServer api =
        new WireServer().on(Uploads.IMAGE, Answer.json(200, "{\"contentId\":\"c1\"}"))) {
      uploadIn32MiB(api.url(), file);

      assertThat(api.requests()).singleElement().matches(form -> form.length() > GIB / 4);
    }
  }

  private static void uploadIn32MiB(URI url, Path file) throws InterruptedException {
    Forked.java("-Xmx32m", Program.class, url.toString(), file.toString());
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
