package dev.postqued.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.APost;
import dev.postqued.ApiVersion;
import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.media.Image;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publishing;
import dev.postqued.publishing.Resumption;
import dev.postqued.testkit.CreatedPublication;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxWorkspace;
import dev.postqued.uploads.MediaSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program switches to the other version, or to another workspace, and keeps its journal. */
class SwitchTest {

  private static final SandboxWorkspace OTHER =
      new SandboxWorkspace("220e8400-e29b-41d4-a716-446655440011", "Other");

  private static final IdempotencyKey KEY = IdempotencyKey.of("launch");

  private final Journal journal = Journal.inMemory();
  @TempDir Path folder;
  private Sandbox sandbox;
  private Path picture;

  @BeforeEach
  void start() throws IOException {
    sandbox = SandboxClients.sandbox().start();
    picture = Files.write(folder.resolve("picture.gif"), SandboxClients.pixel());
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private static PostQuedBuilder version1(PostQuedBuilder builder) {
    return builder.version(ApiVersion.V1);
  }

  private static PostQuedBuilder version2(PostQuedBuilder builder) {
    return builder.version(ApiVersion.V2);
  }

  private static PostQuedBuilder first(PostQuedBuilder builder) {
    return version2(builder).workspace(SandboxWorkspace.DEFAULT.id());
  }

  private static PostQuedBuilder second(PostQuedBuilder builder) {
    return version2(builder).workspace(OTHER.id());
  }

  private void with(UnaryOperator<PostQuedBuilder> options, Consumer<Publishing> work) {
    PostQuedBuilder builder =
        PostQued.builder(sandbox.apiKey())
            .baseUrl(sandbox.baseUrl())
            .clock(sandbox.clock())
            .sleeper(sandbox.clock()::advance)
            .maxAttempts(1)
            .journal(journal);
    try (PostQued postQued = options.apply(builder).build()) {
      work.accept(postQued.publishing());
    }
  }

  private Post post() {
    return APost.aPost()
        .of(Image.of(MediaSource.file(picture)))
        .to(sandbox.accounts().all().get(0).id())
        .with(KEY)
        .build();
  }

  /** Publishes, and never hears what became of it. */
  private void losesTheResponse(Publishing publishing) {
    sandbox.faults().on(Operation.CREATE_PUBLICATION).then(Fault.answerLost());
    assertThatThrownBy(() -> publishing.publish(post()))
        .isInstanceOf(UnknownOutcomeException.class);
  }

  private static Resumption resumed(Publishing publishing) {
    List<Resumption> resumed = publishing.resume();
    assertThat(resumed).hasSize(1);
    return resumed.get(0);
  }

  private static void assertThatNobodyKnows(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            IdempotencyConflictException.class,
            e -> assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN));
  }

  private List<CreatedPublication> published() {
    return sandbox.journal().publications();
  }

  @Test
  void whatOneVersionPublishedTheOtherDoesNotPublishAgain() {
    with(SwitchTest::version1, publishing -> publishing.publish(post()));
    sandbox.clock().advance(Duration.ofDays(3));
    with(
        SwitchTest::version2,
        publishing ->
            assertThat(publishing.publish(post()).id()).isEqualTo(published().get(0).id()));

    assertThat(published()).hasSize(1);
  }

  @Test
  void whatOneVersionLeftOpenTheOtherSeesAndDoesNotSend() {
    with(SwitchTest::version1, this::losesTheResponse);
    with(
        SwitchTest::version2,
        publishing -> {
          assertThat(publishing.pending()).extracting(JournalEntry::key).containsExactly(KEY);
          assertThat(resumed(publishing).result()).isEqualTo(Resumption.Result.NEEDS_REVIEW);
          assertThat(resumed(publishing).explanation())
              .contains("version 1 of the API", "may have been published");
          assertThatNobodyKnows(() -> publishing.publish(post()));
          assertThatNobodyKnows(() -> publishing.reconcile(KEY));
        });
    assertThat(sandbox.journal().calls(Operation.CREATE_PUBLICATION)).hasSize(1);

    with(
        SwitchTest::version1,
        publishing ->
            assertThat(resumed(publishing).result()).isEqualTo(Resumption.Result.ACCEPTED));
    assertThat(published()).hasSize(1);
  }

  @Test
  void whatAnotherWorkspaceLeftOpenIsNotSentInThisOne() {
    sandbox.close();
    sandbox = SandboxClients.sandbox().workspaces(SandboxWorkspace.DEFAULT, OTHER).start();
    with(SwitchTest::first, this::losesTheResponse);
    with(
        SwitchTest::second,
        publishing -> {
          assertThat(resumed(publishing).result()).isEqualTo(Resumption.Result.NEEDS_REVIEW);
          assertThat(resumed(publishing).explanation())
              .contains(SandboxWorkspace.DEFAULT.id(), OTHER.id());
          assertThat(publishing.pending()).hasSize(1);
        });

    with(
        SwitchTest::first,
        publishing ->
            assertThat(resumed(publishing).result()).isEqualTo(Resumption.Result.ACCEPTED));
    assertThat(published()).hasSize(1);
  }

  @Test
  void aWorkspaceThatWasAskedForIsTheOneThatIsSetLater() {
    with(SwitchTest::version2, this::losesTheResponse);
    with(
        SwitchTest::first,
        publishing ->
            assertThat(resumed(publishing).result()).isEqualTo(Resumption.Result.ACCEPTED));

    assertThat(published()).hasSize(1);
  }

  @Test
  void whatWasNeverSentIsBegunAnewWhereItIsPublished() {
    sandbox.faults().on(Operation.UPLOAD_IMAGE).then(Fault.connectionReset());
    with(
        SwitchTest::version1,
        publishing ->
            assertThatThrownBy(() -> publishing.publish(post()))
                .isInstanceOf(ServiceException.class));
    with(
        SwitchTest::first,
        publishing -> {
          assertThat(resumed(publishing).explanation()).contains("It was not sent");
          assertThat(publishing.publish(post()).id()).isNotBlank();
          assertThat(publishing.pending()).isEmpty();
        });
    with(SwitchTest::version1, publishing -> assertThat(publishing.resume()).isEmpty());

    assertThat(published()).hasSize(1);
  }

  @Test
  void aKeyOfAnotherPostIsToldInEitherVersion() {
    with(SwitchTest::version1, this::losesTheResponse);
    Post other = APost.aPost().saying("something else").with(KEY).build();
    with(
        SwitchTest::version2,
        publishing ->
            assertThatThrownBy(() -> publishing.publish(other))
                .isInstanceOf(IdempotencyConflictException.class));
  }

  @Test
  void aPostThatIsQueuedBeforeTheWorkspaceIsKnownGoesToTheOneOfWhoResumesIt() {
    with(SwitchTest::version2, publishing -> assertThat(publishing.enqueue(post())).isTrue());
    assertThat(sandbox.journal().calls()).isEmpty();
    with(
        SwitchTest::version1,
        publishing -> assertThat(resumed(publishing).explanation()).contains("version 2"));
    with(
        SwitchTest::first,
        publishing ->
            assertThat(resumed(publishing).result()).isEqualTo(Resumption.Result.ACCEPTED));

    assertThat(published()).hasSize(1);
  }
}
