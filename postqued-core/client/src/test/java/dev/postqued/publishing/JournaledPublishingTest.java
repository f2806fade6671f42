package dev.postqued.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.KnownPosts;
import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.accounts.Platform;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.errors.UploadException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.Step;
import dev.postqued.media.Image;
import dev.postqued.media.Video;
import dev.postqued.publishing.Resumption.Result;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.IdempotencyMode;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.UploadFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournaledPublishingTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Platform TIKTOK = new Platform("tiktok");
  private static final String ACCOUNT = "660e8400-e29b-41d4-a716-446655440001";

  private static Sandbox replaying;
  private static Sandbox conflicting;

  @TempDir Path folder;
  private Sandbox sandbox;
  private Journal journal;
  private PostQued postQued;
  private Path file;

  @BeforeAll
  static void startSandboxes() {
    replaying = start(IdempotencyMode.REPLAY);
    conflicting = start(IdempotencyMode.REFUSE);
  }

  private static Sandbox start(IdempotencyMode mode) {
    return Sandbox.builder().clock(SandboxClock.frozenAt(NOW)).idempotency(mode).start();
  }

  @AfterAll
  static void stopSandboxes() {
    replaying.close();
    conflicting.close();
  }

  @BeforeEach
  void startClient() throws IOException {
    file = Files.write(folder.resolve("video.mp4"), new byte[10_000]);
    sandbox = replaying;
    sandbox.reset();
    journal = Journal.file(folder.resolve("posts.journal"));
    postQued = client().build();
  }

  private void use(Sandbox other) {
    sandbox = other;
    sandbox.reset();
    restart();
  }

  private void restart() {
    postQued.close();
    journal.close();
    journal = Journal.file(folder.resolve("posts.journal"));
    postQued = client().build();
  }

  private PostQuedBuilder client() {
    return PostQued.builder(sandbox.apiKey())
        .baseUrl(sandbox.baseUrl())
        .clock(sandbox.clock())
        .sleeper(sandbox.clock()::advance)
        .journal(journal);
  }

  @AfterEach
  void closeClient() {
    postQued.close();
    journal.close();
  }

  private Post post(String caption) {
    return post(caption, IdempotencyKey.random());
  }

  private Post post(String caption, IdempotencyKey key) {
    return Post.builder()
        .media(Video.of(file, 1080, 1920).duration(Duration.ofSeconds(3)))
        .target(Target.of(Intent.DRAFT, TIKTOK, ACCOUNT, caption))
        .idempotencyKey(key)
        .build();
  }

  private int published(Post post) {
    return sandbox.journal().publicationsByKey(post.idempotencyKey().value()).size();
  }

  private KnownPosts known() {
    return KnownPosts.of(journal, sandbox);
  }

  private Step step(Post post) {
    return known().step(post.idempotencyKey()).orElseThrow();
  }

  private void loseAllAnswers() {
    sandbox.faults().on(Operation.CREATE_PUBLICATION).always().then(Fault.answerLost());
  }

  @Test
  void aFileIsUploadedAndPublishedInOneCall() {
    Post post = post("Hello");
    Publication publication = postQued.publishing().publish(post);
    assertThat(published(post)).isEqualTo(1);
    assertThat(step(post)).isEqualTo(Step.ACCEPTED);
    assertThat(known().find(post.idempotencyKey()).orElseThrow().state())
        .contains(publication.id());
  }

  @Test
  void publishingTheSamePostAgainReturnsThePublication() {
    for (Sandbox mode : List.of(replaying, conflicting)) {
      use(mode);
      Post post = post("Hello");
      Publication first = postQued.publishing().publish(post);
      assertThat(postQued.publishing().publish(post).id()).isEqualTo(first.id());
      assertThat(sandbox.journal().calls(Operation.CREATE_PUBLICATION)).hasSize(1);
    }
  }

  @Test
  void theSameKeyWithAnotherPostIsStoppedBeforeTheNetwork() {
    IdempotencyKey key = IdempotencyKey.of("campaign-42");
    postQued.publishing().publish(post("Hello", key));
    int calls = sandbox.journal().calls().size();

    IdempotencyConflictException e =
        catchThrowableOfType(
            IdempotencyConflictException.class,
            () -> postQued.publishing().publish(post("Goodbye", key)));
    assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(e).hasMessageContaining("another post").hasMessageContaining(key.value());
    assertThat(sandbox.journal().calls()).hasSize(calls);
  }

  @Test
  void anUnknownOutcomeIsSettledByReconcile() {
    Post post = post("Hello");
    loseAllAnswers();
    assertThatThrownBy(() -> postQued.publishing().publish(post))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining(post.idempotencyKey().value());
    sandbox.faults().clear();
    assertThat(postQued.publishing().reconcile(post.idempotencyKey())).isPresent();
    assertThat(published(post)).isEqualTo(1);
  }

  @Test
  void aConflictAfterALostAnswerSaysThatItWasAccepted() {
    use(conflicting);
    Post post = post("Hello");
    loseAllAnswers();
    assertThatThrownBy(() -> postQued.publishing().publish(post))
        .isInstanceOf(UnknownOutcomeException.class);
    sandbox.faults().clear();
    restart();
    assertThatThrownBy(() -> postQued.publishing().publish(post))
        .as("told while the service may still be at work on it")
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("10 minutes");
    sandbox.clock().advance(Duration.ofMinutes(10));
    IdempotencyConflictException e =
        catchThrowableOfType(
            IdempotencyConflictException.class, () -> postQued.publishing().publish(post));
    assertThat(e.delivery()).isEqualTo(Delivery.ACCEPTED);
    assertThat(published(post)).isEqualTo(1);
    assertThat(step(post)).isEqualTo(Step.ACCEPTED);
  }

  @Test
  void afterARestartResumeFinishesWhatWasSent() {
    Post post = post("Hello");
    loseAllAnswers();
    assertThatThrownBy(() -> postQued.publishing().publish(post));
    sandbox.faults().clear();
    restart();

    assertThat(postQued.publishing().resume())
        .singleElement()
        .matches(r -> r.result() == Result.ACCEPTED && r.publication().isPresent());
    assertThat(published(post)).isEqualTo(1);
    assertThat(postQued.publishing().resume()).isEmpty();
  }

  @Test
  void theBytesThatAreSentAgainAreTheSame() {
    Post post = post("Caf\u00e9 \uD83C\uDFB5");
    loseAllAnswers();
    assertThatThrownBy(() -> postQued.publishing().publish(post));
    restart();
    sandbox.faults().clear();
    postQued.publishing().resume();
    List<String> bodies =
        sandbox.wireMock().getAllServeEvents().stream()
            .filter(event -> event.getRequest().getUrl().equals("/v1/content/publish"))
            .map(event -> event.getRequest().getBodyAsString())
            .distinct()
            .toList();
    assertThat(bodies).singleElement().asString().contains("Caf\u00e9 \uD83C\uDFB5");
  }

  @Test
  void anUploadThatWasCutOffIsAskedForBeforeItIsSentAgain() {
    Post post = post("Hello");
    sandbox.faults().on(Operation.COMPLETE_UPLOAD).always().then(Fault.answer(500));
    assertThatThrownBy(() -> postQued.publishing().publish(post))
        .isInstanceOf(ServiceUnavailableException.class);
    sandbox.faults().clear();
    restart();
    postQued.publishing().resume();
    assertThat(sandbox.journal().puts()).as("the bytes were there already").hasSize(1);
    assertThat(published(post)).isEqualTo(1);
  }

  @Test
  void bytesThatNeverArrivedAreSentAgain() {
    Post post = post("Hello");
    sandbox.faults().on(Operation.PUT_OBJECT).always().then(UploadFault.resetAfter(100));
    assertThatThrownBy(() -> postQued.publishing().publish(post))
        .isInstanceOf(UploadException.class);
    assertThat(step(post)).isEqualTo(Step.UPLOADING);
    sandbox.faults().clear();
    restart();
    assertThat(postQued.publishing().resume())
        .extracting(Resumption::result)
        .containsExactly(Result.ACCEPTED);
    assertThat(published(post)).isEqualTo(1);
  }

  @Test
  void aKeyCloseToADayOldIsNotSentAgain() {
    Post post = post("Hello");
    loseAllAnswers();
    assertThatThrownBy(() -> postQued.publishing().publish(post));
    sandbox.faults().clear();
    sandbox.clock().advance(Duration.ofHours(24));
    int calls = sandbox.journal().calls().size();

    assertThatThrownBy(() -> postQued.publishing().publish(post))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("24 hours");
    assertThat(postQued.publishing().resume())
        .extracting(Resumption::result)
        .containsExactly(Result.NEEDS_REVIEW);
    assertThat(sandbox.journal().calls()).hasSize(calls);
  }

  @Test
  void aRefusedPostIsClosedAndItsKeyCanBeUsedAgain() {
    IdempotencyKey key = IdempotencyKey.of("campaign-43");
    Post wrong =
        Post.builder()
            .media(Image.of(png()))
            .target(
                Target.of(Intent.DRAFT, TIKTOK, "660e8400-e29b-41d4-a716-446655440099", "Hello"))
            .idempotencyKey(key)
            .build();
    assertThatThrownBy(() -> postQued.publishing().publish(wrong))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(step(wrong)).isEqualTo(Step.REFUSED);
    assertThat(postQued.publishing().resume()).isEmpty();
    assertThat(postQued.publishing().reconcile(key)).isEmpty();
    postQued.publishing().publish(post("Hello", key));
    assertThat(published(wrong)).isEqualTo(1);
  }

  @Test
  void aPostThatMetTheRateLimitStaysOpen() {
    Post post = post("Hello");
    sandbox
        .faults()
        .on(Operation.CREATE_PUBLICATION)
        .always()
        .then(Fault.tooManyRequests(Duration.ofHours(1)));
    assertThatThrownBy(() -> postQued.publishing().publish(post))
        .as("a 429 does not prove that nothing was published")
        .isInstanceOf(UnknownOutcomeException.class)
        .extracting(e -> ((UnknownOutcomeException) e).retryAfter())
        .isEqualTo(Optional.of(Duration.ofHours(1)));
    assertThat(step(post)).isEqualTo(Step.SENT);
    sandbox.faults().clear();
    sandbox.clock().advance(Duration.ofHours(1));
    assertThat(postQued.publishing().resume())
        .extracting(Resumption::result)
        .containsExactly(Result.ACCEPTED);
  }

  @Test
  void anAbandonedPostIsNotResumed() {
    Post post = post("Hello");
    sandbox.faults().on(Operation.START_UPLOAD).always().then(Fault.answer(500));
    assertThatThrownBy(() -> postQued.publishing().publish(post));
    sandbox.faults().clear();
    assertThat(postQued.publishing().abandon(post.idempotencyKey())).isTrue();
    assertThat(postQued.publishing().abandon(post.idempotencyKey())).isFalse();
    assertThat(postQued.publishing().resume()).isEmpty();
    assertThat(published(post)).isZero();
  }

  @Test
  void aScheduledPostWhoseTimePassedWhileItWasOpenNeedsReview() {
    Post post =
        Post.of(
            Image.of(png()),
            Target.of(Intent.DRAFT, TIKTOK, ACCOUNT, "Hello").at(NOW.plusSeconds(600)));
    sandbox.faults().on(Operation.UPLOAD_IMAGE).always().then(Fault.answer(500));
    assertThatThrownBy(() -> postQued.publishing().publish(post));
    sandbox.faults().clear();
    sandbox.clock().advance(Duration.ofHours(1));
    assertThat(postQued.publishing().resume())
        .singleElement()
        .matches(r -> r.result() == Result.NEEDS_REVIEW)
        .matches(r -> r.explanation().contains("has passed"));
    assertThat(published(post)).isZero();
  }

  @Test
  void aFileThatWasChangedMeanwhileNeedsReview() throws IOException {
    Post post = post("Hello");
    sandbox.faults().on(Operation.START_UPLOAD).always().then(Fault.answer(500));
    assertThatThrownBy(() -> postQued.publishing().publish(post));
    sandbox.faults().clear();
    Files.write(file, new byte[5]);
    assertThat(postQued.publishing().resume())
        .singleElement()
        .matches(r -> r.result() == Result.NEEDS_REVIEW)
        .matches(r -> r.explanation().contains("must not change"));
    assertThat(sandbox.journal().puts()).isEmpty();
  }

  @Test
  void aKeyThatTheJournalDoesNotKnowCannotBeReconciled() {
    assertThatThrownBy(() -> postQued.publishing().reconcile(IdempotencyKey.random()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be in the journal");
  }

  @Test
  void theJournalHoldsNoSecret() throws IOException {
    Post post = post("Hello");
    loseAllAnswers();
    assertThatThrownBy(() -> postQued.publishing().publish(post));
    assertThat(
            Files.readString(folder.resolve("posts.journal"))
                .replace(sandbox.baseUrl().toString(), ""))
        .contains(post.idempotencyKey().value())
        .doesNotContain(sandbox.apiKey())
        .doesNotContain("X-Amz")
        .doesNotContain("http:");
  }

  private Path png() {
    try {
      byte[] png = new byte[64];
      System.arraycopy(
          new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a}, 0, png, 0, 8);
      return Files.write(folder.resolve("image.png"), png);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
