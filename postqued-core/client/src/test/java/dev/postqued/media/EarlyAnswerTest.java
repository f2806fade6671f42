package dev.postqued.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UploadException;
import dev.postqued.support.Answer;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.support.WireServer;
import dev.postqued.uploads.MediaSource;
import dev.postqued.uploads.ProgressListener;
import dev.postqued.uploads.UploadProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A storage that does not read to the end. */
@Timeout(30)
class EarlyAnswerTest {

  private static final int MIB = 1 << 20;
  private static final String DENIED = "<Error><Code>AccessDenied</Code></Error>";

  private final WireServer storage = new WireServer();
  private final WireServer api = Uploads.api(storage);
  private final PostQued client = Clients.at(api.url()).build();

  @AfterEach
  void close() {
    client.close();
    api.close();
    storage.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 200})
  void aResponseDuringTheUploadIsHandledAndTheRestIsNotSent(int mebibytes, @TempDir Path folder) {
    storage
        .answersAfter((long) mebibytes * MIB)
        .always(Answer.of(403, DENIED, "Connection: close"));
    List<UploadProgress> progress = new ArrayList<>();

    ServiceException e = failure(TestFiles.sparse(folder, "video.mp4", 300L * MIB), progress::add);

    assertThat(e).isInstanceOf(UploadException.class);
    assertThat(e.status()).contains(403);
    assertThat(e).hasMessageContaining("AccessDenied");
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

    ServiceException e =
        catchThrowableOfType(
            ServiceException.class, () -> client.media().uploadVideo(Video.of(zeros, 1, 1)));

    assertThat(e.status()).contains(403);
  }

  @Test
  void anEarlySuccessIsNotBelievedAndItsConnectionNotReused(@TempDir Path folder) {
    storage.answersAfter(MIB).always(Answer.of(200, ""));
    Path file = TestFiles.sparse(folder, "video.mp4", 50L * MIB);

    ServiceException e = failure(file, progress -> {});

    assertThat(e).isInstanceOf(UploadException.class);
    assertThat(e).hasMessageContaining("before the last byte");
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

  private ServiceException failure(Path file, ProgressListener listener) {
    return catchThrowableOfType(
        ServiceException.class, () -> client.media().uploadVideo(Video.of(file, 1, 1), listener));
  }
}
