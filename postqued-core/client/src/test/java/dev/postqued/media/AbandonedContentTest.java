package dev.postqued.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.errors.ServiceException;
import dev.postqued.support.Answer;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.support.WireServer;
import dev.postqued.uploads.ProgressListener;
import dev.postqued.uploads.UploadProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Content that was begun and given up is told of: the caller has no other way to learn of it. */
class AbandonedContentTest {

  private final WireServer storage = new WireServer().always(Answer.of(200, ""));
  private final WireServer api = Uploads.api(storage);
  private final PostQued client = Clients.at(api.url()).build();
  private final List<String> abandoned = new ArrayList<>();

  @AfterEach
  void close() {
    client.close();
    api.close();
    storage.close();
  }

  private final ProgressListener listener =
      new ProgressListener() {
        @Override
        public void onProgress(UploadProgress progress) {}

        @Override
        public void onAbandoned(String filename, String contentId) {
          abandoned.add(filename + " " + contentId);
          throw new IllegalStateException("listeners may fail here too");
        }
      };

  @Test
  void abandonedContentOfAnExpiredUrlIsReportedToTheListener(@TempDir Path folder) {
    storage.always(Answer.of(403, ""), Answer.of(200, ""));

    client.media().uploadVideo(video(folder), listener);

    assertThat(abandoned).containsExactly("video.mp4 " + Uploads.CONTENT);
  }

  @Test
  void anUploadThatFailsNamesAllThatItBegan(@TempDir Path folder) {
    storage.always(Answer.of(403, ""));

    ServiceException e = failure(folder);

    assertThat(e.failure().abandonedContentIds()).hasSize(3).containsOnly(Uploads.CONTENT);
    assertThat(e).hasMessageContainingAll("video.mp4", "abandoned content", Uploads.CONTENT);
    assertThat(abandoned).hasSize(3);
  }

  @Test
  void contentThatCannotBeConfirmedIsAbandonedToo(@TempDir Path folder) {
    api.on(Uploads.COMPLETE, Answer.json(400, "{}"));

    assertThat(failure(folder).failure().abandonedContentIds()).containsExactly(Uploads.CONTENT);
  }

  private ServiceException failure(Path folder) {
    return catchThrowableOfType(
        ServiceException.class, () -> client.media().uploadVideo(video(folder), listener));
  }

  private static Video video(Path folder) {
    return Video.of(TestFiles.random(folder, "video.mp4", 1000), 1, 1);
  }
}
