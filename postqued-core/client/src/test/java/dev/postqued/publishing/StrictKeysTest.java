package dev.postqued.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.ServiceException;
import dev.postqued.media.Video;
import dev.postqued.support.TestFiles;
import dev.postqued.support.VirtualTime;
import dev.postqued.testkit.AnswerForm;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.IdempotencyMode;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxExtension;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A service that refuses every second use of a key and names ids the older way. */
class StrictKeysTest {

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder()
              .clock(SandboxClock.frozenAt(VirtualTime.NOW))
              .idempotency(IdempotencyMode.REFUSE)
              .answerForm(AnswerForm.PUBLISH_ID)
              .uploadKey(true));

  private Sandbox sandbox;
  private PostQued client;
  private Post post;

  @BeforeEach
  void connect(@TempDir Path folder) {
    sandbox = SANDBOX.sandbox();
    client = Clients.of(sandbox).build();
    Account account = client.accounts().list().get(0);
    Video video = Video.of(TestFiles.random(folder, "video.mp4", 1000), 1080, 1920);
    post = Post.of(client.media().uploadVideo(video), Target.publish(account, "caption"));
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void theOlderNameOfTheIdIsRead() {
    Publication publication = client.publishing().publish(post);

    assertThat(client.publishing().get(publication.id()).id()).isEqualTo(publication.id());
    assertThat(sandbox.journal().publications())
        .singleElement()
        .matches(created -> created.id().equals(publication.id()));
  }

  @Test
  void aConflictLongAfterALostAnswerProvesThatThePostWasAccepted() {
    sandbox.faults().on(Operation.CREATE_PUBLICATION).then(Fault.answerLost());
    assertThat(failure().delivery()).isEqualTo(Delivery.UNKNOWN);
    sandbox.clock().advance(Duration.ofMinutes(10));

    ServiceException e = failure();

    assertThat(e).isInstanceOf(IdempotencyConflictException.class);
    assertThat(e.delivery()).isEqualTo(Delivery.ACCEPTED);
    assertThat(sandbox.journal().publicationsByKey(post.idempotencyKey().value())).hasSize(1);
  }

  @Test
  void aKeyThatWasUsedElsewhereIsAConflict() {
    try (PostQued forgetful = Clients.of(sandbox).build()) {
      forgetful.publishing().publish(post);
    }

    ServiceException e = failure();

    assertThat(e).isInstanceOf(IdempotencyConflictException.class);
    assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(sandbox.journal().publications()).hasSize(1);
  }

  private ServiceException failure() {
    return catchThrowableOfType(ServiceException.class, () -> client.publishing().publish(post));
  }
}
