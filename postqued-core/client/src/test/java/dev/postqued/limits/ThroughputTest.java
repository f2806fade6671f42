package dev.postqued.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.media.Video;
import dev.postqued.publishing.Budgets;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.ApiCall;
import dev.postqued.testkit.RateWindow;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Posts with their uploads and reads over HTTP, against servers that count in either way. */
class ThroughputTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:17Z");
  private static final int FEW = 100;
  private static final int MANY = Integer.getInteger("postqued.posts", 1000);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = RateWindow.class,
      names = {"FIXED", "SLIDING"})
  void postsMeetNo429AndUseTheLimitForPublishing(RateWindow window) throws Exception {
    publish(FEW, window);
  }

  @ParameterizedTest
  @EnumSource(
      value = RateWindow.class,
      names = {"FIXED", "SLIDING"})
  @Tag("proof")
  void aThousandPostsMeetNo429AndUseTheLimitForPublishing(RateWindow window) throws Exception {
    publish(MANY, window);
  }

  private void publish(int posts, RateWindow window) throws Exception {
    Path file = Files.write(folder.resolve("video.mp4"), new byte[1000]);
    try (Sandbox sandbox =
            Sandbox.builder().clock(SandboxClock.frozenAt(START)).rateWindow(window).start();
        PostQued postQued = Clients.of(sandbox).build()) {
      Platform platform = new Platform("tiktok");
      String account = postQued.accounts().list(platform).get(0).id();
      for (int i = 0; i < posts; i++) {
        Target target = Target.of(Intent.DRAFT, platform, account, "Post " + i);
        Publication publication =
            postQued.publishing().publish(Post.of(Video.of(file, 1080, 1920), target));
        postQued.publishing().get(publication.id());
      }
      Duration took = Duration.between(START, sandbox.clock().instant());
      double used =
          posts / (took.toMillis() / 60_000.0 * Budgets.PUBLISH.windows().get(0).permits());

      assertThat(sandbox.journal().calls()).extracting(ApiCall::status).doesNotContain(429);
      assertThat(sandbox.journal().publications()).hasSize(posts);
      assertThat(used).as("utilisation after %s", took).isGreaterThanOrEqualTo(0.95);
    }
  }
}
