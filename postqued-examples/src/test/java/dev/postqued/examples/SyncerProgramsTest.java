package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.OperationCall;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import dev.postqued.testkit.postsyncer.PublicPost;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each program of PostSyncer against a sandbox whose clock moves only when the client waits. */
class SyncerProgramsTest {

  private final Output out = new Output();
  private final PostSyncerSandbox sandbox =
      PostSyncerSandbox.builder()
          .clock(SandboxClock.frozenAt(Instant.parse("2026-03-01T12:00:00Z")))
          .start();
  private final SyncerConnection connection = SyncerConnection.to(sandbox);

  @AfterEach
  void close() {
    connection.close();
  }

  @Test
  void aPostGoesOutOnce() {
    PostSyncerPost.run(connection, out.stream, "We are live");

    assertThat(sandbox.journal().publicPosts())
        .singleElement()
        .extracting(PublicPost::text)
        .isEqualTo("We are live");
    assertThat(out.lines()).first().isEqualTo("1. Account: twitter yourusername");
    assertThat(out.text()).contains(": published", "https://twitter.example/posts/");
  }

  @Test
  void aPostWhoseAnswerIsLostGoesOutOnce() {
    sandbox.faults().on("createPost").then(Fault.answerLost());
    sandbox.faults().on("updatePost").then(Fault.answerLost());

    PostSyncerPost.run(connection, out.stream);

    assertThat(sandbox.journal().publicPosts()).hasSize(1);
  }

  @Test
  void aPostIsScheduledOnAllAccounts() {
    PostSyncerSchedule.run(connection, out.stream);

    assertThat(out.lines())
        .contains("1. Workspace: My workspace", "   twitter: scheduled", "   linkedin: scheduled");
    assertThat(out.text()).contains("2036-03-26 18:30, as a clock of the workspace shows it");
    assertThat(sandbox.journal().publicPosts()).isEmpty();
    sandbox.clock().set(Instant.parse("2036-03-26T18:31:00Z"));
    assertThat(sandbox.journal().publicPosts()).hasSize(2);
  }

  @Test
  void eachCommentIsAnsweredOnce() {
    PostSyncerComments.run(connection, out.stream);

    assertThat(out.lines())
        .contains("1. twitter: fetched true", "2. 1 comments have no reply", "3. Congratulations!");
    long post = sandbox.journal().publicPosts().get(0).post();
    PostSyncerComments.run(connection, out.stream, Long.toString(post), "Thanks!");
    assertThat(sandbox.journal().calls("createComment")).hasSize(1);
  }

  @Test
  void aReplyWhoseAnswerIsLostIsReadAndNotSentAgain() {
    sandbox.faults().on("createComment").then(Fault.answerLost());

    PostSyncerComments.run(connection, out.stream);

    assertThat(out.text()).contains("the answer was lost; the reply arrived");
    assertThat(sandbox.journal().calls("createComment")).hasSize(1);
  }

  @Test
  void figuresAreFetchedAnew() {
    PostSyncerPerformance.run(connection, out.stream);

    assertThat(out.lines())
        .containsExactly(
            "So far: 0 likes, 0 comments, 0 impressions",
            "Now: 10 likes, 0 comments, 200 impressions");
  }

  @Test
  void withTheRealApiNothingIsSeenInPublicThatWasNotGiven() {
    Map<String, String> environment = Map.of("POSTSYNCER_API_TOKEN", "11|secret");
    try (SyncerConnection real = SyncerConnection.open(environment, out.stream)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PostSyncerPost.run(real, out.stream))
          .withMessageContaining("TEXT must be given");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PostSyncerComments.run(real, out.stream, "7"))
          .withMessageContaining("REPLY must be given");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PostSyncerPerformance.run(real, out.stream))
          .withMessageContaining("POST must be given");
    }
    assertThat(out.text()).doesNotContain("secret");
  }

  @Test
  void allOfThemStayBelowTheLimit() {
    PostSyncerPost.run(connection, out.stream);
    PostSyncerSchedule.run(connection, out.stream);
    PostSyncerComments.run(connection, out.stream);
    PostSyncerPerformance.run(connection, out.stream);

    assertThat(sandbox.journal().calls()).extracting(OperationCall::status).doesNotContain(429);
    assertThat(Duration.between(Instant.parse("2026-03-01T12:00:00Z"), sandbox.clock().instant()))
        .isLessThan(Duration.ofMinutes(5));
  }
}
