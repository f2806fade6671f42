package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.media.Video;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxExtension;
import dev.postqued.tiktok.TikTok;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

// README begins
class LostAnswerTest {

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder().clock(SandboxClock.frozenAt(Instant.parse("2026-03-01T12:00:00Z"))));

  @Test
  void aPostWhoseAnswerIsLostGoesOutOnce(Sandbox sandbox, @TempDir Path folder) throws IOException {
    sandbox.faults().on(Operation.CREATE_PUBLICATION).then(Fault.answerLost());
    Path file = Files.write(folder.resolve("video.mp4"), new byte[100_000]);

    try (PostQued postQued =
        PostQued.builder(sandbox.apiKey())
            .baseUrl(sandbox.baseUrl())
            .clock(sandbox.clock())
            .sleeper(sandbox.clock()::advance)
            .build()) {
      Account account = postQued.accounts().list(TikTok.PLATFORM).get(0);
      Post post = Post.of(Video.of(file, 1080, 1920), Target.draft(account, "Once"));
      Publication publication = postQued.publishing().publish(post);

      assertThat(sandbox.journal().calls(Operation.CREATE_PUBLICATION)).hasSize(2);
      assertThat(sandbox.journal().publications())
          .singleElement()
          .satisfies(created -> assertThat(created.id()).isEqualTo(publication.id()));
    }
  }
}
