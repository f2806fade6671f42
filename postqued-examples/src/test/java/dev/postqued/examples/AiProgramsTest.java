package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.OperationCall;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.postquickai.KeptPost;
import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import dev.postqued.testkit.postquickai.PublicPost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each program of PostQuickAI against a sandbox whose clock moves only when the client waits. */
class AiProgramsTest {

  /** A Sunday. */
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Output out = new Output();
  private final PostQuickAiSandbox sandbox =
      PostQuickAiSandbox.builder().clock(SandboxClock.frozenAt(NOW)).start();
  private final AiConnection connection = AiConnection.to(sandbox);

  @AfterEach
  void close() {
    connection.close();
  }

  private void week(String typed) throws IOException {
    PostQuickAiWeek.run(connection, new BufferedReader(new StringReader(typed)), out.stream);
  }

  @Test
  void aVideoIsMadeAndGoesOutOnce() {
    PostQuickAiVideo.run(connection, out.stream, "A mug");

    assertThat(sandbox.journal().publicPosts())
        .extracting(PublicPost::platform)
        .containsExactlyInAnyOrder("instagram", "tiktok");
    assertThat(out.lines())
        .contains(
            "1. veo-3.1-fast-generate-preview: 1 video credit",
            "3. Video video-1: completed",
            "4. published on [instagram, tiktok]",
            "5. Spent: 1 video credit");
  }

  @Test
  void aVideoWhoseAnswersAreLostGoesOutOnce() {
    sandbox.faults().on("publishVideo").then(Fault.answerLost());
    sandbox.faults().on("getVideoStatus").then(Fault.answerLost());

    PostQuickAiVideo.run(connection, out.stream);

    assertThat(sandbox.journal().publicPosts()).hasSize(2);
    assertThat(sandbox.journal().credits().videos()).isOne();
  }

  @Test
  void aVideoThatFailsCostsNothing() {
    sandbox.failVideos(true);

    assertThatIllegalStateException()
        .isThrownBy(() -> PostQuickAiVideo.run(connection, out.stream))
        .withMessageStartingWith("There is no video: The generation failed");
    assertThat(connection.ai().spending().spent().videos()).isZero();
  }

  @Test
  void aWeekIsWrittenReviewedAndScheduled() throws IOException {
    week("y\nn\nmake it shorter\ny\ny\ny\ny\ny\n");

    assertThat(out.text()).contains("2026-03-02T09:00:00Z on [twitter, threads, bluesky]:");
    assertThat(out.lines()).last().isEqualTo("Scheduled: 6. Spent: 8 text credits.");
    assertThat(sandbox.journal().posts()).extracting(KeptPost::status).containsOnlyOnce("pending");
    sandbox.clock().set(Instant.parse("2026-03-10T00:00:00Z"));
    assertThat(sandbox.journal().publicPosts()).hasSize(6 * 3);
  }

  @Test
  void aWeekThatIsRunAgainCostsAndPublishesNothingTwice() throws IOException {
    week("y\nn\ny\ny\ny\ny\ny\n");

    week("y\n");

    assertThat(out.lines()).last().isEqualTo("Scheduled: 1. Spent: 7 text credits.");
    sandbox.clock().set(Instant.parse("2026-03-10T00:00:00Z"));
    assertThat(sandbox.journal().publicPosts()).hasSize(7 * 3).doesNotHaveDuplicates();
  }

  @Test
  void aWeekWithoutAPersonIsOnlyForTheSandbox() throws IOException {
    week("");

    assertThat(out.lines()).last().isEqualTo("Scheduled: 7. Spent: 7 text credits.");
  }

  @Test
  void withTheRealApiNothingIsMadeThatWasNotGiven() {
    Map<String, String> environment = Map.of("POSTQUICKAI_API_KEY", "pq_live_secret");
    try (AiConnection real = AiConnection.open(environment, out.stream)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PostQuickAiVideo.run(real, out.stream))
          .withMessageContaining("PROMPT must be given");
    }
    assertThat(out.text()).contains("It spends at most").doesNotContain("secret");
  }

  @Test
  void bothStayBelowTheLimit() throws IOException {
    PostQuickAiVideo.run(connection, out.stream);
    week("");

    assertThat(sandbox.journal().calls()).extracting(OperationCall::status).doesNotContain(429);
  }
}
