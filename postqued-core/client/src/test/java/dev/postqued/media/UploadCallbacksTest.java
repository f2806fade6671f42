package dev.postqued.media;

import static dev.postqued.support.FakeService.reply;
import static dev.postqued.support.FakeService.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.support.Answer;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Where the futures of uploads are completed, and so where the callbacks of users run. */
@Timeout(30)
class UploadCallbacksTest {

  private final CountDownLatch attached = new CountDownLatch(1);
  private final CountDownLatch blocked = new CountDownLatch(1);
  @RegisterExtension final TestClient postQued = TestClient.create();
  private Image image;

  @BeforeEach
  void prepare(@TempDir Path folder) throws IOException {
    image = Image.of(TestFiles.random(folder, "image.jpg", 1000));
    postQued.service().respondsTo(Uploads.IMAGE, onceAttached(uploaded("c1")));
  }

  private Answer onceAttached(Answer answer) {
    return (request, connection) -> {
      await(attached);
      answer.give(request, connection);
    };
  }

  private static void await(CountDownLatch latch) throws InterruptedIOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  @Test
  void aCallbackThatBlocksHoldsUpNoUpload() throws Exception {
    PostQued narrow = postQued.open(client -> client.maxUploads(1));
    CompletableFuture<Void> callback =
        narrow.media().uploadAsync(image).thenAccept(medium -> block());
    attached.countDown();

    assertThat(narrow.media().uploadAsync(image).get().contentId()).isEqualTo("c1");

    assertThat(callback).isNotDone();
    blocked.countDown();
    callback.get();
  }

  private void block() {
    try {
      await(blocked);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aCallbackThatFailsHoldsUpNoUpload() throws Exception {
    PostQued narrow = postQued.open(client -> client.maxUploads(1));
    CompletableFuture<Void> callback =
        narrow
            .media()
            .uploadAsync(image)
            .thenAccept(
                medium -> {
                  throw new AssertionError("a callback of a user");
                });
    attached.countDown();

    assertThat(narrow.media().uploadAsync(image).get().contentId()).isEqualTo("c1");
    assertThat(callback).failsWithin(Duration.ofSeconds(20));
  }

  @Test
  void anUploadIsCompletedInTheExecutorOfTheClient() throws Exception {
    BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    PostQued client = postQued.open(settings -> settings.executor(tasks::add));
    attached.countDown();
    CompletableFuture<UploadedMedium> upload = client.media().uploadAsync(image);

    Runnable completion = tasks.take();
    assertThat(upload).isNotDone();
    completion.run();

    assertThat(upload).isCompletedWithValue(new UploadedMedium("c1"));
  }

  @Test
  void aFailureIsReportedInTheExecutorOfTheClient() throws Exception {
    postQued.service().respondsTo(Uploads.IMAGE, reply(413));
    BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    PostQued client = postQued.open(settings -> settings.executor(tasks::add));
    CompletableFuture<UploadedMedium> upload = client.media().uploadAsync(image);

    Runnable completion = tasks.take();
    assertThat(upload).isNotDone();
    completion.run();

    assertThat(upload).isCompletedExceptionally();
  }

  @Test
  void anExecutorThatRejectsKeepsNoResultBack() throws Exception {
    PostQued client =
        postQued.open(
            settings ->
                settings.executor(
                    task -> {
                      throw new RejectedExecutionException("full");
                    }));
    attached.countDown();

    assertThat(client.media().uploadAsync(image).get().contentId()).isEqualTo("c1");
  }
}
