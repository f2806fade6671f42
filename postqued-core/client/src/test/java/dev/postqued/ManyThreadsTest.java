package dev.postqued;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.media.Image;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.support.VirtualTime;
import dev.postqued.testkit.CreatedPublication;
import dev.postqued.testkit.RateWindow;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyThreadsTest {

  private static final int THREADS = 16;
  private static final int POSTS = 5;

  @Test
  void threadsThatShareAClientPublishEachPostOnce(@TempDir Path folder) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (Sandbox sandbox =
            Sandbox.builder()
                .clock(SandboxClock.frozenAt(VirtualTime.NOW))
                .rateWindow(RateWindow.OFF)
                .start();
        PostQued client = Clients.of(sandbox).callTimeout(Duration.ofHours(1)).build()) {
      Path file =
          Files.write(folder.resolve("a.gif"), "GIF89a".getBytes(StandardCharsets.US_ASCII));
      UploadedMedium image = client.media().uploadImage(Image.of(file));
      Target target = Target.draft(client.accounts().list().get(0), "caption");
      List<Callable<List<String>>> work = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        work.add(() -> publish(client, image, target));
      }

      List<String> ids = new ArrayList<>();
      for (Future<List<String>> done : threads.invokeAll(work)) {
        ids.addAll(done.get(30, TimeUnit.SECONDS));
      }

      List<CreatedPublication> created = sandbox.journal().publications();
      assertThat(created).hasSize(THREADS * POSTS);
      assertThat(Set.copyOf(ids)).hasSize(THREADS * POSTS);
      assertThat(created)
          .extracting(CreatedPublication::id)
          .containsExactlyInAnyOrderElementsOf(ids);
      assertThat(created).extracting(CreatedPublication::idempotencyKey).doesNotHaveDuplicates();
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> publish(PostQued client, UploadedMedium image, Target target) {
    List<String> ids = new ArrayList<>();
    for (int post = 0; post < POSTS; post++) {
      ids.add(client.publishing().publish(Post.of(image, target)).id());
    }
    return ids;
  }
}
