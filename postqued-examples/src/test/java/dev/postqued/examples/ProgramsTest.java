package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.testkit.ApiCall;
import dev.postqued.testkit.CreatedPublication;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Each program against a sandbox whose clock moves only when the client waits. */
class ProgramsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(Sandbox.builder().clock(SandboxClock.frozenAt(NOW)));

  private final Output out = new Output();
  private Sandbox sandbox;
  private Connection connection;

  @BeforeEach
  void connect(Sandbox running) {
    sandbox = running;
    connection = Connection.to(running);
  }

  @AfterEach
  void disconnect() {
    connection.postQued().close();
  }

  @Test
  void quickStartSendsOneDraft() throws IOException {
    QuickStart.run(connection, out.stream);

    CreatedPublication publication = onlyPublication();
    assertThat(publication.body()).contains("\"intent\":\"draft\"");
    assertThat(out.lines())
        .contains(
            "   [########################################] 100 %",
            "3. Publish: a draft with Idempotency-Key " + publication.idempotencyKey(),
            "   publication " + publication.id(),
            "   tiktok: sent")
        .last()
        .isEqualTo("Done. The draft is in the inbox of @yourusername");
    assertThat(sandbox.journal().puts()).singleElement().matches(put -> put.status() == 200);
  }

  @Test
  void quickStartTakesAVideo(@TempDir Path folder) throws IOException {
    try (SampleMedia samples = new SampleMedia()) {
      Path video = Files.copy(samples.video(), folder.resolve("mine.mov"));

      QuickStart.run(connection, out.stream, video.toString());
    }

    onlyPublication();
    assertThat(out.text()).contains("mine.mov, 540x960");
  }

  @Test
  void quickStartRejectsWhatIsNotAVideo(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("mine.mp4"), "not a video");

    assertThatThrownBy(() -> QuickStart.run(connection, out.stream, text.toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("mine.mp4", "not recognised");
  }

  @Test
  void inspectFilesShowsWhatTheSamplesAre() throws IOException {
    assertThat(InspectFiles.run(out.stream)).isZero();

    assertThat(out.lines()).hasSize(5);
    assertThat(out.lines().get(1))
        .matches("video.mp4 +video +video/mp4 +540x960 +540x960 .*h264.*");
    assertThat(out.lines().get(2)).matches("photo-1.jpg +image +image/jpeg .*");
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void inspectFilesHasALineForEachFileWhateverItIs(@TempDir Path folder) throws IOException {
    Path good;
    try (SampleMedia samples = new SampleMedia()) {
      good = Files.copy(samples.photos().get(0), folder.resolve("two\nlines\u001b[31m.jpg"));
    }
    Path text = Files.writeString(folder.resolve("text.mp4"), "not a video");

    int status =
        InspectFiles.run(
            out.stream,
            "/",
            "",
            "nul\0",
            folder.resolve("missing\r.mp4").toString(),
            text.toString(),
            good.toString());

    assertThat(status).isEqualTo(1);
    assertThat(out.lines()).hasSize(7);
    assertThat(out.lines().get(1)).matches("/ +unknown .* file must be a regular file.*");
    assertThat(out.lines().get(3)).startsWith("nul\\u0000 ");
    assertThat(out.lines().get(4)).matches("missing\\\\r.mp4 +unknown .* file must exist, .*");
    assertThat(out.lines().get(5)).matches("text.mp4 +unknown .*");
    assertThat(out.lines().get(6)).matches("two\\\\nlines\\\\u001b\\[31m.jpg +image .*");
    assertThat(out.text()).doesNotContain("\u001b", "\r");
  }

  @Test
  void publishNowPublishesForTheOwnerOnly() throws IOException {
    PublishNow.run(connection, out.stream);

    assertThat(onlyPublication().body())
        .contains("\"intent\":\"publish\"", "SELF_ONLY", "\"disableDuet\":true");
    assertThat(out.text()).contains("COMPLETED");
  }

  @Test
  void aScheduledDraftIsSentAtItsTime() throws IOException {
    ScheduleForLater.run(connection, out.stream, "2026-03-01T18:00:00Z");
    String id = onlyPublication().id();
    assertThat(out.lines())
        .containsExactly(
            "Publication " + id + " is due at 2026-03-01T18:00:00Z", "tiktok: scheduled");

    sandbox.clock().advance(Duration.ofHours(7));

    assertThat(connection.postQued().publishing().get(id).outcome()).hasToString("COMPLETED");
  }

  @Test
  void aCarouselIsOnePublicationOfThreeImages() throws IOException {
    PhotoCarousel.run(connection, out.stream);

    assertThat(sandbox.journal().calls(Operation.UPLOAD_IMAGE)).hasSize(3);
    assertThat(onlyPublication().body()).containsPattern("\"contentIds\":\\[(\"[^\"]+\",?){3}]");
    assertThat(out.lines())
        .containsExactly(
            "3 images are publication " + onlyPublication().id(), "Outcome: COMPLETED");
  }

  @Test
  void checkPostPrintsWhatTheReadmeShowsAndSendsNothing() throws IOException {
    CheckPost.run(connection, out.stream);

    assertThat(out.text()).contains(Documents.block("console", "is not published like this"));
    assertThat(out.lines()).filteredOn(line -> line.startsWith("   ERROR")).hasSize(2);
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void followPublicationPrintsEachChangeOnce() throws IOException {
    FollowPublication.run(connection, out.stream);

    assertThat(out.lines())
        .containsExactly(
            "Following publication " + onlyPublication().id(),
            "   tiktok: queued",
            "   tiktok: processing",
            "   tiktok: sent",
            "Outcome: COMPLETED");
  }

  @Test
  void followPublicationTakesAnId() throws IOException {
    PublishNow.run(connection, out.stream);
    String id = onlyPublication().id();

    FollowPublication.run(connection, out.stream, id);

    onlyPublication();
    assertThat(out.lines())
        .endsWith("Following publication " + id, "   tiktok: published", "Outcome: COMPLETED");
  }

  @Test
  void handleErrorsShowsEveryDecision() throws IOException {
    HandleErrors.run(connection, out.stream);

    assertThat(out.text())
        .contains(
            "authenticate: ",
            "pay: ",
            "wait: try again in 300 s",
            "fix: ",
            "look up: ",
            "unknown: ",
            "stop: ",
            "try later: ");
  }

  @Test
  void aPostWhoseAnswerWasLostIsPublishedOnce() throws IOException {
    HandleErrors.run(connection, out.stream);

    assertThat(sandbox.journal().publications())
        .as("with a key of its own, with a lost answer, with an interrupt, and the last one")
        .hasSize(4);
    assertThat(sandbox.journal().calls(Operation.CREATE_PUBLICATION))
        .filteredOn(call -> call.fault() != null && call.status() == 200)
        .extracting(ApiCall::idempotencyKey)
        .hasSize(4)
        .containsOnly(sandbox.journal().publications().get(1).idempotencyKey());
  }

  @Test
  void useBindingsPublishesADraft() throws IOException {
    UseBindings.run(connection, out.stream);

    assertThat(onlyPublication().body()).contains("\"dispatchAt\":null");
    assertThat(out.text()).contains("PlatformAccount[id=", onlyPublication().id());
  }

  private CreatedPublication onlyPublication() {
    assertThat(sandbox.journal().publications()).hasSize(1);
    return sandbox.journal().publications().get(0);
  }
}
