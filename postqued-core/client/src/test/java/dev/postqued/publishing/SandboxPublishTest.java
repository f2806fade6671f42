package dev.postqued.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.media.Image;
import dev.postqued.media.UploadedMedium;
import dev.postqued.support.VirtualTime;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Posts and what becomes of them, with a service that remembers. */
class SandboxPublishTest {

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(Sandbox.builder().clock(SandboxClock.frozenAt(VirtualTime.NOW)));

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private Sandbox sandbox;
  private PostQued client;
  private Account account;
  private UploadedMedium image;

  @BeforeEach
  void connect(@TempDir Path folder) throws IOException {
    sandbox = SANDBOX.sandbox();
    client = Clients.of(sandbox).build();
    account = client.accounts().list().get(0);
    Path file = Files.write(folder.resolve("a.gif"), "GIF89a".getBytes(StandardCharsets.US_ASCII));
    image = client.media().uploadImage(Image.of(file));
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aDraftEndsWhenItIsSent() {
    Publication end = follow(Post.of(image, Target.draft(account, "caption")));

    assertThat(end.outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(end.targets()).extracting(PublicationTarget::status).containsOnly(TargetStatus.SENT);
  }

  @Test
  void aDirectPublishEndsWhenItIsPublished() {
    Publication end = follow(Post.of(image, Target.publish(account, "caption")));

    assertThat(end.outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(end.targets()).allMatch(t -> t.succeeded());
  }

  @Test
  void targetsEndEachForItself() {
    sandbox.publications().failNextTargets(1);

    Publication end =
        follow(
            Post.builder()
                .media(image)
                .target(Target.draft(account, "one"))
                .target(Target.draft(account, "two"))
                .build());

    assertThat(end.outcome()).isEqualTo(Outcome.PARTIALLY_FAILED);
    assertThat(end.targets())
        .extracting(PublicationTarget::status)
        .containsExactly(TargetStatus.SENT, TargetStatus.FAILED);
  }

  @Test
  void aPublicationThatFailsIsAnOutcomeAndNoException() {
    sandbox.publications().failNext();

    assertThat(follow(Post.of(image, Target.draft(account, "caption"))).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void aPublicationThatIsCanceledIsAtItsEnd() {
    Publication publication =
        client
            .publishing()
            .publish(
                Post.of(image, Target.draft(account, "x").at(VirtualTime.NOW.plusSeconds(60))));
    sandbox.publications().cancel(publication.id());

    assertThat(client.publishing().await(publication.id(), LIMIT).outcome())
        .isEqualTo(Outcome.CANCELED);
  }

  @Test
  void aScheduledPostIsStillRunningAtAnEarlierLimit() {
    Target later = Target.draft(account, "caption").at(VirtualTime.NOW.plus(Duration.ofHours(2)));
    Publication publication = client.publishing().publish(Post.of(image, later));

    Publication atLimit = client.publishing().await(publication.id(), LIMIT);
    sandbox.clock().advance(Duration.ofHours(2));
    Publication end = client.publishing().await(publication.id(), LIMIT);

    assertThat(atLimit.outcome()).isEqualTo(Outcome.RUNNING);
    assertThat(atLimit.targets())
        .extracting(PublicationTarget::status)
        .containsExactly(TargetStatus.SCHEDULED);
    assertThat(end.outcome()).isEqualTo(Outcome.COMPLETED);
  }

  @Test
  void publishingAPostAgainReturnsTheSamePublication() {
    Post post = Post.of(image, Target.draft(account, "caption"));

    Publication first = client.publishing().publish(post);
    Publication second = client.publishing().publish(post);

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(sandbox.journal().publications()).hasSize(1);
  }

  @Test
  void aLostAnswerIsFollowedByOnePublication() {
    sandbox.faults().on(Operation.CREATE_PUBLICATION).times(2).then(Fault.answerLost());
    Post post = Post.of(image, Target.draft(account, "caption"));

    Publication publication = client.publishing().publish(post);

    assertThat(sandbox.journal().publicationsByKey(post.idempotencyKey().value()))
        .singleElement()
        .matches(created -> created.id().equals(publication.id()));
    assertThat(sandbox.journal().calls(Operation.CREATE_PUBLICATION)).hasSize(3);
  }

  @Test
  void aPostWhoseAnswerIsLostEveryTimeCanBePublishedAgainAndIsOutOnce() {
    sandbox.faults().on(Operation.CREATE_PUBLICATION).always().then(Fault.answerLost());
    Post post = Post.of(image, Target.publish(account, "caption"));

    ServiceException e =
        catchThrowableOfType(ServiceException.class, () -> client.publishing().publish(post));
    sandbox.faults().clear();
    Publication publication = client.publishing().publish(post);

    assertThat(e).isInstanceOf(UnknownOutcomeException.class);
    assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(e.failure().idempotencyKey()).isEqualTo(post.idempotencyKey());
    assertThat(e.attempts()).hasSize(4).allMatch(a -> a.delivery() == Delivery.UNKNOWN);
    assertThat(sandbox.journal().publications())
        .singleElement()
        .matches(created -> created.id().equals(publication.id()));
  }

  @Test
  void anAnswerThatIsCutOffIsFollowedByOnePublication() {
    sandbox.faults().on(Operation.CREATE_PUBLICATION).then(Fault.answerTruncated());

    client.publishing().publish(Post.of(image, Target.draft(account, "caption")));

    assertThat(sandbox.journal().publications()).hasSize(1);
  }

  @Test
  void aDisconnectedAccountIsRefusedWithItsCode() {
    sandbox.accounts().disconnect(account.id());

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(
            () -> client.publishing().publish(Post.of(image, Target.draft(account, "caption"))))
        .satisfies(e -> assertThat(e.code()).contains(ErrorCodes.ACCOUNT_NOT_CONNECTED));
  }

  @Test
  void moreReadsThanTheBudgetAreSpreadOverTimeAndNoneIsRefused() {
    for (int i = 0; i < 100; i++) {
      client.accounts().list();
    }

    assertThat(sandbox.journal().calls(Operation.LIST_ACCOUNTS))
        .hasSize(101)
        .allMatch(call -> call.status() == 200);
    assertThat(sandbox.clock().instant()).isAfter(VirtualTime.NOW.plusSeconds(180));
  }

  private Publication follow(Post post) {
    Publication publication = client.publishing().publish(post);
    return client.publishing().await(publication.id(), LIMIT);
  }
}
