package dev.postqued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.postqued.accounts.Platform;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.media.Image;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.support.Answer;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CloseTest {

  private final VirtualTime time = new VirtualTime();

  @Test
  @Timeout(20)
  void noThreadIsLeft() {
    try (WireServer server = new WireServer().always(Answer.json(200, "{\"accounts\":[]}"))) {
      PostQued client = Clients.at(server.url(), time).build();
      client.accounts().list();
      assertThat(threads()).isEqualTo(1);

      client.close();

      while (threads() > 0) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void closingTwiceIsAsGoodAsOnce() {
    try (WireServer server = new WireServer()) {
      PostQued client = Clients.at(server.url(), time).build();
      client.close();
      client.close();
    }
  }

  @Test
  void aCallAfterwardsSaysThatTheClientIsClosed(@TempDir Path folder) {
    try (WireServer server = new WireServer().always(Answer.json(200, "{\"accounts\":[]}"))) {
      PostQued client = Clients.at(server.url(), time).build();
      client.accounts().list();
      client.close();

      assertClosed(() -> client.accounts().list());
      assertClosed(() -> client.publishing().get("p1"));
      assertClosed(() -> client.publishing().await("p1", Duration.ofSeconds(1)));
      Path file = TestFiles.random(folder, "a.png", 10);
      assertClosed(() -> client.media().uploadImage(Image.of(file)));
      assertClosed(() -> client.media().uploadVideo(Video.of(file, 1, 1).contentType("video/mp4")));
      assertThat(server.requests()).hasSize(1);
      assertThat(time.waits()).isEmpty();
    }
  }

  private static void assertClosed(Runnable call) {
    assertThatIllegalStateException()
        .isThrownBy(call::run)
        .withMessageContaining("client is closed");
  }

  @Test
  @Timeout(20)
  void aCallThatIsUnderWayFails() throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (WireServer server =
        new WireServer()
            .always(
                (request, connection) -> {
                  arrived.countDown();
                  Answer.silence().give(request, connection);
                })) {
      PostQued client = Clients.at(server.url(), time).build();
      Future<?> call = thread.submit(() -> client.accounts().list());
      arrived.await();

      client.close();

      assertThat(call)
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableOfType(ExecutionException.class)
          .havingCause()
          .isInstanceOf(ServiceException.class);
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  @Timeout(20)
  void anUploadThatIsUnderWayFails(@TempDir Path folder) throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (WireServer storage =
            new WireServer()
                .always(
                    (request, connection) -> {
                      arrived.countDown();
                      Answer.silence().give(request, connection);
                    });
        WireServer api = Uploads.api(storage)) {
      PostQued client = Clients.at(api.url(), time).build();
      Video video = Video.of(TestFiles.random(folder, "a.mp4", 10), 1, 1);
      Future<?> call = thread.submit(() -> client.media().uploadVideo(video));
      arrived.await();

      client.close();

      assertThat(call)
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableOfType(ExecutionException.class)
          .havingCause()
          .isInstanceOf(ServiceException.class);
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  @Timeout(20)
  void aPostThatIsUnderWayMayHaveBeenPublished() throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (WireServer server =
        new WireServer()
            .always(
                (request, connection) -> {
                  arrived.countDown();
                  Answer.silence().give(request, connection);
                })) {
      PostQued client = Clients.at(server.url(), time).build();
      Target target = Target.of(Intent.PUBLISH, new Platform("tiktok"), "account", "caption");
      Post post = Post.of(new UploadedMedium("c1"), target);
      Future<?> call = thread.submit(() -> client.publishing().publish(post));
      arrived.await();

      client.close();

      assertThat(call)
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableOfType(ExecutionException.class)
          .havingCause()
          .isInstanceOf(UnknownOutcomeException.class);
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  @Timeout(20)
  void aWaitThatIsUnderWayFailsAndLeavesNoThread() throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    try (WireServer server =
        new WireServer()
            .always(
                (request, connection) -> {
                  arrived.countDown();
                  Answer.silence().give(request, connection);
                })) {
      PostQued client = Clients.at(server.url(), time).build();
      Future<?> wait = client.publishing().awaitAsync("p1", Duration.ofDays(1));
      arrived.await();

      client.close();

      assertThat(wait)
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableOfType(ExecutionException.class)
          .havingCause()
          .isInstanceOf(IllegalStateException.class)
          .withMessage("the client is closed");
      while (threads() > 0) {
        Thread.onSpinWait();
      }
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("postqued-"))
        .count();
  }
}
