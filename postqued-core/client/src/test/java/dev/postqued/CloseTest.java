package dev.postqued;

import static dev.postqued.APost.aPost;
import static dev.postqued.support.FakeService.noAccounts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.media.Image;
import dev.postqued.media.Video;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.TestFiles;
import dev.postqued.support.WireServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** After each test the extension holds that no thread is left. */
@Timeout(20)
class CloseTest {

  @RegisterExtension final TestClient postQued = TestClient.create();
  private final FakeService service = postQued.service();
  private final PostQued client = postQued.client();

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final CountDownLatch arrived = new CountDownLatch(1);

  /** Tells that a request has come, and does not respond. */
  private final Answer silence =
      (request, connection) -> {
        arrived.countDown();
        Answer.silence().give(request, connection);
      };

  @AfterEach
  void stop() {
    thread.shutdownNow();
  }

  @Test
  void noThreadIsLeft() throws InterruptedException {
    service.responds(noAccounts());
    client.accounts().list();
    assertThat(TestClient.threads()).hasSize(1);

    client.close();

    for (Thread each : TestClient.threads()) {
      each.join();
    }
  }

  @Test
  void closingTwiceIsAsGoodAsOnce() {
    client.close();
    client.close();
  }

  @Test
  void aCallAfterwardsSaysThatTheClientIsClosed(@TempDir Path folder) {
    service.responds(noAccounts());
    client.accounts().list();
    client.close();

    assertClosed(() -> client.accounts().list());
    assertClosed(() -> client.publishing().get("p1"));
    assertClosed(() -> client.publishing().await("p1", Duration.ofSeconds(1)));
    Path file = TestFiles.random(folder, "a.png", 10);
    assertClosed(() -> client.media().uploadImage(Image.of(file)));
    assertClosed(() -> client.media().uploadVideo(Video.of(file, 1, 1).contentType("video/mp4")));
    assertThat(service.requests()).hasSize(1);
    assertThat(postQued.time().waits()).isEmpty();
  }

  private static void assertClosed(Runnable call) {
    assertThatIllegalStateException()
        .isThrownBy(call::run)
        .withMessageContaining("client is closed");
  }

  @Test
  void aCallThatIsUnderWayFails() throws InterruptedException {
    service.responds(silence);
    assertFails(thread.submit(() -> client.accounts().list()), ServiceException.class, "");
  }

  @Test
  void anUploadThatIsUnderWayFails(@TempDir Path folder) throws InterruptedException {
    service.uploadsTo(postQued.closes(new WireServer().always(silence)));
    Video video = Video.of(TestFiles.random(folder, "a.mp4", 10), 1, 1);

    assertFails(thread.submit(() -> client.media().uploadVideo(video)), ServiceException.class, "");
  }

  @Test
  void aPostThatIsUnderWayMayHaveBeenPublished() throws InterruptedException {
    service.responds(silence);
    assertFails(
        thread.submit(() -> client.publishing().publish(aPost().build())),
        UnknownOutcomeException.class,
        "");
  }

  @Test
  void aWaitThatIsUnderWayFails() throws InterruptedException {
    service.responds(silence);
    assertFails(
        client.publishing().awaitAsync("p1", Duration.ofDays(1)),
        IllegalStateException.class,
        "the client is closed");
  }

  /** Closes the client once the request has arrived. */
  private void assertFails(Future<?> call, Class<? extends Exception> type, String words)
      throws InterruptedException {
    arrived.await();

    client.close();

    assertThat(call)
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableOfType(ExecutionException.class)
        .havingCause()
        .isInstanceOf(type)
        .withMessageContaining(words);
  }
}
