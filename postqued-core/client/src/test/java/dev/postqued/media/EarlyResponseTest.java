package dev.postqued.media;

import static dev.postqued.FailureAssert.assertThatFailure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.errors.UploadException;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.support.WireServer;
import dev.postqued.uploads.MediaSource;
import dev.postqued.uploads.UploadProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A storage that does not read to the end. */
@Timeout(30)
class EarlyResponseTest {

  private static final int MIB = 1 << 20;
  private static final String DENIED =
      "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>";

  @RegisterExtension final TestClient postQued = TestClient.create();
  private final WireServer storage = postQued.closes(new WireServer());
  private final FakeService api = postQued.service().uploadsTo(storage);
  private final PostQued client = postQued.client();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 200})
  void aResponseDuringTheUploadIsHandledAndTheRestIsNotSent(int mebibytes, @TempDir Path folder) {
    storage
        .answersAfter((long) mebibytes * MIB)
        .always(Answer.of(403, DENIED, "Connection: close"));
    List<UploadProgress> progress = new ArrayList<>();

    assertThatFailure(
            () ->
                client
                    .media()
                    .uploadVideo(
                        Video.of(TestFiles.sparse(folder, "video.mp4", 300L * MIB), 1, 1),
                        progress::add))
        .isInstanceOf(UploadException.class)
        .hasStatus(403)
        .says("AccessDenied");
    assertThat(api.requests(Uploads.START)).hasSize(3);
    assertThat(storage.requests()).hasSize(3);
    assertThat(progress).allMatch(p -> p.sentBytes() < p.totalBytes());
  }

  @Test
  void aResponseDuringAStreamIsHandledToo(@TempDir Path folder) {
    Path file = TestFiles.sparse(folder, "video.mp4", 300L * MIB);
    storage.answersAfter(MIB).always(Answer.of(403, DENIED, "Connection: close"));
    MediaSource zeros =
        MediaSource.reopenable(
            "video.mp4", 300L * MIB, () -> java.nio.file.Files.newInputStream(file));

    assertThatFailure(() -> client.media().uploadVideo(Video.of(zeros, 1, 1))).hasStatus(403);
  }

  @Test
  void anEarlySuccessIsNotBelievedAndItsConnectionNotReused(@TempDir Path folder) {
    storage.answersAfter(MIB).always(Answer.of(200, ""));
    Path file = TestFiles.sparse(folder, "video.mp4", 50L * MIB);

    assertThatFailure(() -> client.media().uploadVideo(Video.of(file, 1, 1), progress -> {}))
        .isInstanceOf(UploadException.class)
        .says("before the last byte");
    assertThat(storage.connections()).isEqualTo(4);
    assertThat(api.requests(Uploads.COMPLETE)).isEmpty();
  }

  @Test
  void aStorageThatClosesInTheMiddleIsTriedAgain(@TempDir Path folder) {
    storage
        .answersAfter(2L * MIB)
        .always(Answer.cut(""), patient(Answer.reset()), Answer.of(200, ""));

    client.media().uploadVideo(Video.of(TestFiles.sparse(folder, "video.mp4", 20L * MIB), 1, 1));

    assertThat(api.requests(Uploads.START)).hasSize(1);
    assertThat(storage.requests()).hasSize(3);
  }

  /** From then on the storage reads to the end. */
  private Answer patient(Answer last) {
    return (request, connection) -> {
      storage.answersAfter(Long.MAX_VALUE);
      last.give(request, connection);
    };
  }
}
