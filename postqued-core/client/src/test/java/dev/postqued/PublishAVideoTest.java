package dev.postqued;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.accounts.Account;
import dev.postqued.accounts.Platform;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import dev.postqued.publishing.Outcome;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.PublicationStatus;
import dev.postqued.publishing.Target;
import dev.postqued.publishing.TargetStatus;
import dev.postqued.support.TestFiles;
import dev.postqued.support.VirtualTime;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.uploads.UploadProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishAVideoTest {

  @Test
  void aVideoIsUploadedPublishedAsADraftAndFollowedUntilItIsSent(@TempDir Path folder) {
    try (Sandbox sandbox = Sandbox.builder().clock(SandboxClock.frozenAt(VirtualTime.NOW)).start();
        PostQued postQued = Clients.of(sandbox).build()) {
      List<UploadProgress> progress = new ArrayList<>();
      Path file = TestFiles.random(folder, "video.mp4", 300_000);

      Account account = postQued.accounts().list(new Platform("tiktok")).get(0);
      UploadedMedium video =
          postQued
              .media()
              .uploadVideo(
                  Video.of(file, 1080, 1920).duration(Duration.ofSeconds(3)), progress::add);
      Post post = Post.of(video, Target.draft(account, "Check this out! #fyp"));
      Publication publication = postQued.publishing().publish(post);
      Publication end = postQued.publishing().await(publication.id(), Duration.ofMinutes(5));

      assertThat(publication.status()).isEqualTo(PublicationStatus.PENDING);
      assertThat(end.outcome()).isEqualTo(Outcome.COMPLETED);
      assertThat(end.targets()).singleElement().matches(t -> t.status().equals(TargetStatus.SENT));
      assertThat(progress.get(progress.size() - 1))
          .isEqualTo(new UploadProgress("video.mp4", 300_000, 300_000, 1));
      assertThat(sandbox.journal().publicationsByKey(post.idempotencyKey().value())).hasSize(1);
    }
  }
}
