package dev.postqued.media;

import static dev.postqued.FailureAssert.assertThatFailure;
import static dev.postqued.FailureAssert.failure;
import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.UploadException;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.Request;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import dev.postqued.uploads.UploadProgress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTroubleTest {

  private static final int SIZE = 300_000;

  private static final String EXPIRED =
      "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>";

  @RegisterExtension final TestClient postQued = TestClient.create();
  private final WireServer storage = postQued.closes(new WireServer().always(Answer.of(200, "")));
  private final FakeService api = postQued.service().uploadsTo(storage);
  private final VirtualTime time = postQued.time();
  private final PostQued client = postQued.client();
  private final List<UploadProgress> progress = new ArrayList<>();

  @Test
  void aUrlThatHasExpiredIsFollowedByANewSession(@TempDir Path folder) {
    storage.always(Answer.of(403, EXPIRED), Answer.of(200, ""));

    upload(folder, SIZE);

    assertThat(api.requests(Uploads.START)).hasSize(2);
    assertThat(storage.requests()).hasSize(2);
    assertThat(progress).last().isEqualTo(new UploadProgress("video.mp4", SIZE, SIZE, 2));
    assertThat(api.requests(Uploads.COMPLETE)).hasSize(1);
  }

  @Test
  void aUrlThatIsRefusedEveryTimeEndsTheUpload(@TempDir Path folder) {
    storage.always(Answer.of(403, EXPIRED));

    assertThatFailure(() -> upload(folder, SIZE))
        .isInstanceOf(UploadException.class)
        .hasStatus(403)
        .hasDelivery(Delivery.REFUSED)
        .says("AccessDenied");
    assertThat(api.requests(Uploads.START)).hasSize(3);
    assertThat(api.requests(Uploads.COMPLETE)).isEmpty();
  }

  @Test
  void aLargeFileIsNotSentToAUrlThatHasExpired(@TempDir Path folder) {
    storage.withoutContinue().always(Answer.of(403, "", "Connection: close"));

    failure(() -> upload(folder, 4 << 20));

    assertThat(storage.requests()).hasSize(3).allMatch(put -> put.length() == 0);
    assertThat(progress).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 429})
  void storageThatFailsIsTriedAgainAtTheSameUrl(int status, @TempDir Path folder) {
    storage.always(Answer.of(status, ""), Answer.of(status, ""), Answer.of(200, ""));

    upload(folder, SIZE);

    assertThat(api.requests(Uploads.START)).hasSize(1);
    assertThat(storage.requests()).hasSize(3);
    assertThat(progress).last().isEqualTo(new UploadProgress("video.mp4", SIZE, SIZE, 3));
    assertThat(time.waits()).hasSize(2);
  }

  @Test
  void storageThatResetsIsTriedAgainAtTheSameUrl(@TempDir Path folder) {
    storage.always(Answer.reset(), Answer.of(200, ""));

    upload(folder, SIZE);

    assertThat(api.requests(Uploads.START)).hasSize(1);
    assertThat(storage.requests())
        .hasSize(2)
        .extracting(Request::target)
        .containsOnly("/bucket/object?X-Amz-Signature=hidden");
    assertThat(progress).last().isEqualTo(new UploadProgress("video.mp4", SIZE, SIZE, 2));
  }

  @Test
  void storageThatFailsEveryTimeEndsTheUpload(@TempDir Path folder) {
    storage.always(Answer.of(503, ""));

    assertThatFailure(() -> upload(folder, SIZE))
        .isInstanceOf(UploadException.class)
        .hasAttempts(4)
        .with(failure -> assertThat(failure.operation()).isEqualTo("putObject"))
        .says("Upload the file again later");
  }

  @ParameterizedTest
  @ValueSource(ints = {411, 412, 413})
  void storageThatRefusesEndsTheUploadAtOnce(int status, @TempDir Path folder) {
    storage.always(Answer.of(status, ""));

    assertThatFailure(() -> upload(folder, SIZE))
        .isInstanceOf(UploadException.class)
        .hasStatus(status);
    assertThat(storage.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectOfStorageIsNotFollowed(int status, @TempDir Path folder) {
    try (WireServer other = new WireServer().always(Answer.of(200, ""))) {
      storage.always(Answer.of(status, "", "Location: " + other.url() + "/elsewhere"));

      assertThatFailure(() -> upload(folder, SIZE))
          .isInstanceOf(UploadException.class)
          .hasStatus(status);
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  @Timeout(20)
  void storageThatReadsEverythingAndDoesNotRespondTimesOut(@TempDir Path folder) {
    storage.always(Answer.silence());
    PostQued impatient =
        postQued.open(client -> client.idleTimeout(Duration.ofMillis(300)).maxAttempts(1));
    assertThatFailure(() -> impatient.media().uploadVideo(video(folder, SIZE)))
        .isInstanceOf(UploadException.class)
        .hasDelivery(Delivery.UNKNOWN);
  }

  /** The bytes fit into the buffers of the network, and the storage reads none of them. */
  @Test
  @Timeout(20)
  void progressCountsWhatWasHandedOverAndNotWhatArrived(@TempDir Path folder) {
    CountDownLatch over = new CountDownLatch(1);
    storage
        .answersAfter(0)
        .always(
            (request, connection) -> {
              try {
                over.await();
              } catch (InterruptedException e) {
                throw new InterruptedIOException();
              }
            });
    PostQued impatient =
        postQued.open(client -> client.idleTimeout(Duration.ofMillis(300)).maxAttempts(1));

    failure(() -> impatient.media().uploadVideo(video(folder, SIZE), progress::add));
    over.countDown();

    assertThat(progress).last().isEqualTo(new UploadProgress("video.mp4", SIZE, SIZE, 1));
    assertThat(storage.requests()).allMatch(put -> put.length() == 0);
  }

  @Test
  void aFileThatShrinksIsDetected(@TempDir Path folder) {
    assertChangeIsNoticed(folder, file -> resize(file, SIZE / 2));
  }

  @Test
  void aFileThatGrowsIsDetected(@TempDir Path folder) {
    assertChangeIsNoticed(folder, file -> append(file, 70_000));
  }

  private void assertChangeIsNoticed(Path folder, Consumer<Path> change) {
    Video video = video(folder, SIZE);
    assertThatFailure(
            () ->
                client
                    .media()
                    .uploadVideo(
                        video,
                        seen -> {
                          if (seen.attempt() == 1
                              && seen.sentBytes() < SIZE
                              && seen.sentBytes() > 0) {
                            change.accept(video.source().path().orElseThrow());
                          }
                        }))
        .isInstanceOf(UploadException.class)
        .says("changed during its upload", "300000 bytes")
        .hasDelivery(Delivery.NOT_SENT)
        .hasAttempts(1);
    assertThat(api.requests(Uploads.COMPLETE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"contentId\":\"c\"}",
        "{\"contentId\":\"c\",\"upload\":{}}",
        "{\"upload\":{\"url\":\"http://127.0.0.1:1/a\",\"method\":\"PUT\",\"headers\":{}}}",
        "{\"contentId\":\"c\",\"upload\":{\"url\":\"http://127.0.0.1:1/a\",\"headers\":{}}}",
        "{\"contentId\":\"c\",\"upload\":{\"url\":\"\",\"method\":\"PUT\",\"headers\":{}}}"
      })
  void aSessionThatLacksSomethingIsAFailureOfTheService(String answer, @TempDir Path folder) {
    api.respondsTo(Uploads.START, reply(200, answer));

    assertThatFailure(() -> upload(folder, SIZE))
        .isInstanceOfAny(ServiceUnavailableException.class, UploadException.class)
        .with(failure -> assertThat(failure.operation()).isEqualTo("startUpload"));
    assertThat(storage.requests()).isEmpty();
  }

  private void upload(Path folder, int size) {
    client.media().uploadVideo(video(folder, size), progress::add);
  }

  private static Video video(Path folder, int size) {
    return Video.of(TestFiles.random(folder, "video.mp4", size), 1080, 1920);
  }

  private static void resize(Path file, long size) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(Path file, int bytes) {
    try {
      java.nio.file.Files.write(file, new byte[bytes], StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
