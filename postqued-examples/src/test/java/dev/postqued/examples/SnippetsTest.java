package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.ApiCall;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxAccount;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxExtension;
import dev.postqued.testkit.SandboxWorkspace;
import dev.postqued.testkit.WebhookDelivery;
import dev.postqued.tiktok.PrivacyLevel;
import dev.postqued.tiktok.TikTok;
import dev.postqued.tiktok.TikTokOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The Java of all documents is compiled, and what it sends arrives once, also at a server that reads each
 * request and resets the connection. The snippets that are not here are in the files of {@link Snippets}.
 */
class SnippetsTest {

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder().clock(SandboxClock.frozenAt(Instant.parse("2026-03-01T12:00:00Z"))));

  @TempDir private Path folder;
  private Sandbox sandbox;

  private final PrintStream console = System.out;

  @BeforeEach
  void open(Sandbox running) {
    sandbox = running;
    System.setOut(new Output().stream);
  }

  @AfterEach
  void restoreTheConsole() {
    System.setOut(console);
  }

  @Test
  void everySnippetIsPartOfASource() throws IOException {
    assertThat(Snippets.shown()).hasSizeGreaterThan(7);
    assertThat(Snippets.compiled().keySet()).containsAll(Snippets.shown().keySet());
  }

  @Test
  void everyRegionOfASourceIsShown() throws IOException {
    assertThat(Snippets.shown().keySet()).containsAll(Snippets.compiled().keySet());
  }

  @Test
  void theFirstPublishEndsWithThePublication() throws IOException {
    firstPublish();

    assertThat(sandbox.journal().publications()).hasSize(1);
    assertThat(sandbox.journal().calls(Operation.CREATE_PUBLICATION)).hasSize(1);
    assertThat(sandbox.journal().calls(Operation.GET_PUBLICATION)).isNotEmpty();
  }

  @Test
  void theFirstPublishIsRepeatedUnderItsKeyOnly() {
    sandbox.faults().on(Operation.CREATE_PUBLICATION).always().then(Fault.answerLost());

    assertThatThrownBy(this::firstPublish).isInstanceOf(UnknownOutcomeException.class);

    assertThat(sandbox.journal().calls(Operation.CREATE_PUBLICATION))
        .hasSize(4)
        .extracting(ApiCall::idempotencyKey)
        .containsOnly(IdempotencyKey.of("sunrise", "2026-03-01").value());
    assertThat(sandbox.journal().publications()).hasSize(1);
  }

  @SuppressWarnings("UnusedVariable") // The reader's program goes on with it.
  private void firstPublish() throws IOException {
    // README begins
    try (PostQued postQued = testClient()) {
      Path file = testFile("video.mp4");
      Account account = postQued.accounts().list(TikTok.PLATFORM).get(0);
      Post post =
          Post.builder()
              .media(Video.of(file))
              .target(
                  Target.publish(account, "Filmed this morning #sunrise")
                      .options(
                          TikTokOptions.video(PrivacyLevel.SELF_ONLY).duet(false).stitch(false)))
              .idempotencyKey(IdempotencyKey.of("sunrise", "2026-03-01"))
              .build();
      Publication publication = postQued.publishing().publish(post);
      Publication end = postQued.publishing().await(publication.id(), Duration.ofMinutes(5));
    }
    // README ends
  }

  @Test
  void anUploadIsStored() throws IOException {
    upload();

    assertThat(sandbox.journal().puts()).singleElement().matches(put -> put.status() == 200);
    assertThat(sandbox.journal().calls(Operation.COMPLETE_UPLOAD)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"START_UPLOAD", "COMPLETE_UPLOAD"})
  void anUploadIsTriedFourTimesAndPublishesNothing(Operation operation) {
    sandbox.faults().on(operation).always().then(Fault.answerLost());

    assertThatThrownBy(this::upload).isInstanceOf(ServiceException.class);

    assertThat(sandbox.journal().calls(operation)).hasSize(4);
    assertThat(sandbox.journal().calls(Operation.CREATE_PUBLICATION)).isEmpty();
  }

  @SuppressWarnings("UnusedVariable") // The reader's program goes on with it.
  private void upload() throws IOException {
    // README begins
    try (PostQued postQued = testClient()) {
      Video video = Video.of(testFile("holiday.mov"));
      UploadedMedium media =
          postQued.media().uploadVideo(video, p -> System.out.println(p.sentBytes() + " bytes"));
    }
    // README ends
  }

  @Test
  void anEventWhoseAnswerIsLostIsSentOnce() throws IOException {
    try (ResettingServer receiver = new ResettingServer()) {
      int port = receiver.port();
      // README begins
      sandbox.webhooks().signWith("X-Signature", "secret");
      sandbox.webhooks().sendTo(URI.create("http://127.0.0.1:" + port + "/webhooks"));
      // README ends
      OwnClient.publishWith(sandbox.baseUrl(), sandbox.apiKey());
      sandbox.clock().advance(Duration.ofMinutes(1));
      sandbox.webhooks().sendDue();

      assertThat(sandbox.journal().webhooks())
          .isNotEmpty()
          .extracting(WebhookDelivery::answer)
          .containsOnly(0);
      assertThat(receiver.requests()).isEqualTo(sandbox.journal().webhooks().size());
    }
  }

  @Test
  void aWorkspaceHasAccountsOfItsOwn() {
    // README begins
    SandboxWorkspace second =
        new SandboxWorkspace("220e8400-e29b-41d4-a716-446655440011", "Second")
            .with(SandboxAccount.of("instagram"));
    try (Sandbox both = Sandbox.builder().workspaces(SandboxWorkspace.DEFAULT, second).start()) {
      both.accounts(second).connect(SandboxAccount.of("bluesky"));
    }
    // README ends
    assertThat(second.accounts()).hasSize(1);
  }

  private PostQued testClient() {
    return Connection.to(sandbox).postQued();
  }

  private Path testFile(String name) throws IOException {
    try (SampleMedia samples = new SampleMedia()) {
      return Files.copy(samples.video(), folder.resolve(name));
    }
  }
}
