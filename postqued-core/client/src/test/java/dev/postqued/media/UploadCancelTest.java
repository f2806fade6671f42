package dev.postqued.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.support.WireServer;
import dev.postqued.uploads.MediaSource;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that are stopped while the storage takes its time. */
@Timeout(30)
class UploadCancelTest {

  private static final int MIB = 1 << 20;

  private final CountDownLatch stuck = new CountDownLatch(1);
  private final CountDownLatch gone = new CountDownLatch(1);
  @RegisterExtension final TestClient postQued = TestClient.create();
  private final WireServer storage =
      postQued.closes(new WireServer().answersAfter(MIB).always(this::hold));
  private final FakeService api = postQued.service().uploadsTo(storage);
  private final PostQued client = postQued.client();

  /** Reads no further, until the client has gone. */
  private void hold(dev.postqued.support.Request request, java.net.Socket connection)
      throws java.io.IOException {
    stuck.countDown();
    byte[] rest = new byte[MIB];
    try {
      gone.await();
      while (connection.getInputStream().read(rest) >= 0) {
        // Whatever was on its way.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anInterruptEndsAnUploadThatIsStuck(boolean fromFile, @TempDir Path folder) throws Exception {
    Path file = TestFiles.sparse(folder, "video.mp4", 100L * MIB);
    MediaSource source =
        fromFile
            ? MediaSource.file(file)
            : MediaSource.reopenable(
                "video.mp4", 100L * MIB, () -> java.nio.file.Files.newInputStream(file));
    CompletableFuture<InterruptedCallException> end = new CompletableFuture<>();
    Thread uploader =
        new Thread(
            () ->
                end.complete(
                    catchThrowableOfType(
                        InterruptedCallException.class,
                        () -> client.media().uploadVideo(Video.of(source, 1, 1)))));
    uploader.start();
    stuck.await();

    uploader.interrupt();

    InterruptedCallException e = end.get();
    gone.countDown();
    assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(e.attempts()).hasSize(1);
    assertThat(e.failure().abandonedContentIds()).containsExactly(Uploads.CONTENT);
    assertThat(e).hasMessageContainingAll("video.mp4", "interrupted");
    assertThat(storage.requests()).hasSize(1);
    assertThat(api.requests(Uploads.COMPLETE)).isEmpty();
  }

  @Test
  void aFutureThatIsCancelledEndsItsUploadAndNoOther(@TempDir Path folder) throws Exception {
    Video large = Video.of(TestFiles.sparse(folder, "video.mp4", 100L * MIB), 1, 1);
    CompletableFuture<UploadedMedium> upload = client.media().uploadAsync(large);
    stuck.await();

    assertThat(upload.cancel(true)).isTrue();
    gone.countDown();

    assertThatThrownBy(upload::get).isInstanceOf(CancellationException.class);
    storage.answersAfter(Long.MAX_VALUE).always(Answer.of(200, ""));
    assertThat(client.media().uploadAsync(large).get().contentId()).isEqualTo(Uploads.CONTENT);
    assertThat(api.requests(Uploads.COMPLETE)).hasSize(1);
  }

  @Test
  void aWaitingUploadCanBeCancelled(@TempDir Path folder) throws Exception {
    Video large = Video.of(TestFiles.sparse(folder, "video.mp4", 100L * MIB), 1, 1);
    PostQued narrow = postQued.open(client -> client.maxUploads(1));
    CompletableFuture<UploadedMedium> first = narrow.media().uploadAsync(large);
    stuck.await();
    CompletableFuture<UploadedMedium> second = narrow.media().uploadAsync(large);

    assertThat(second.cancel(true)).isTrue();
    assertThat(first.cancel(true)).isTrue();
    gone.countDown();
    narrow.close();
    assertThat(api.requests(Uploads.START)).hasSize(1);
  }

  @Test
  void toCloseTheClientEndsItsUploads(@TempDir Path folder) throws Exception {
    Video large = Video.of(TestFiles.sparse(folder, "video.mp4", 100L * MIB), 1, 1);
    PostQued narrow = postQued.open(client -> client.maxUploads(1));
    List<CompletableFuture<UploadedMedium>> uploads =
        List.of(narrow.media().uploadAsync(large), narrow.media().uploadAsync(large));
    stuck.await();
    narrow.close();
    gone.countDown();

    for (CompletableFuture<UploadedMedium> upload : uploads) {
      assertThatThrownBy(upload::get).isInstanceOf(ExecutionException.class);
    }
  }
}
