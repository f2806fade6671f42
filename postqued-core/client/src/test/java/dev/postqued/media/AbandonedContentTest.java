package dev.postqued.media;

import static dev.postqued.FailureAssert.assertThatFailure;
import static dev.postqued.FailureAssert.failure;
import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.support.WireServer;
import dev.postqued.uploads.ProgressListener;
import dev.postqued.uploads.UploadProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content that was begun and given up is told of: the caller has no other way to learn of it. */
class AbandonedContentTest {

  @RegisterExtension final TestClient postQued = TestClient.create();
  private final WireServer storage = postQued.closes(new WireServer().always(Answer.of(200, "")));
  private final FakeService api = postQued.service().uploadsTo(storage);
  private final PostQued client = postQued.client();
  private final List<String> abandoned = new ArrayList<>();

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

    assertThatFailure(() -> client.media().uploadVideo(video(folder), listener))
        .with(
            failure ->
                assertThat(failure.abandonedContentIds()).hasSize(3).containsOnly(Uploads.CONTENT))
        .says("video.mp4", "abandoned content", Uploads.CONTENT);
    assertThat(abandoned).hasSize(3);
  }

  @Test
  void contentThatCannotBeConfirmedIsAbandonedToo(@TempDir Path folder) {
    api.respondsTo(Uploads.COMPLETE, reply(400));

    assertThat(
            failure(() -> client.media().uploadVideo(video(folder), listener))
                .failure()
                .abandonedContentIds())
        .containsExactly(Uploads.CONTENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"contentId\":\"c\"}",
        "{\"contentId\":\"c\",\"upload\":{}}",
        "{\"contentId\":\"c\",\"upload\":{\"url\":\"ftp://a/b\",\"method\":\"PUT\",\"headers\":{}}}",
        "{\"contentId\":\"c\",\"upload\":{\"url\":\"https://a/b\",\"headers\":{}}}"
      })
  void contentOfASessionThatCannotBeUsedIsReported(String session, @TempDir Path folder) {
    api.respondsTo(Uploads.START, reply(200, session));

    assertThat(
            failure(() -> client.media().uploadVideo(video(folder), listener))
                .failure()
                .abandonedContentIds())
        .containsExactly("c");
    assertThat(abandoned).containsExactly("video.mp4 c");
  }

  private static Video video(Path folder) {
    return Video.of(TestFiles.random(folder, "video.mp4", 1000), 1, 1);
  }
}
