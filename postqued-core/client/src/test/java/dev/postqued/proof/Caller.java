package dev.postqued.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.accounts.Platform;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.media.Video;
import dev.postqued.proofs.Relay;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Resumption;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.SandboxAccount;
import dev.postqued.testkit.SandboxClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** A program with one post to publish and a clock of its own, which checks all that it is told. */
final class Caller implements AutoCloseable {

  final Stage stage;
  final SandboxClock time = SandboxClock.frozenAt(Stage.NOW);
  PostQued client;
  private final Journal journal = Journal.inMemory();
  private final Truth truth;
  private final Post post;

  Caller(Path folder, Dialect dialect, UnaryOperator<PostQuedBuilder> settings) {
    stage = Stage.frozen(dialect);
    truth = new Truth(stage);
    client = settings.apply(builder().journal(journal)).build();
    post =
        Post.builder()
            .media(Video.of(Stage.video(folder, "video"), 1080, 1920))
            .target(
                Target.of(
                    Intent.PUBLISH, new Platform("tiktok"), SandboxAccount.TIKTOK.id(), "A post"))
            .idempotencyKey(IdempotencyKey.of("caller"))
            .build();
  }

  private PostQuedBuilder builder() {
    return stage.client().clock(time).sleeper(time::advance);
  }

  /** The program ends, and starts again with its journal. */
  void restart() {
    client.close();
    client = builder().journal(journal).build();
  }

  /** Another program with the same post, which knows nothing of this one. */
  PostQued other() {
    return builder().journal(Journal.inMemory()).build();
  }

  Post post() {
    return post;
  }

  IdempotencyKey key() {
    return post.idempotencyKey();
  }

  Publication publish() {
    Publication told = client.publishing().publish(post);
    truth.holds(key(), told);
    return told;
  }

  ServiceException failToPublish() {
    return failToPublish(client);
  }

  ServiceException failToPublish(PostQued with) {
    ServiceException told =
        catchThrowableOfType(ServiceException.class, () -> with.publishing().publish(post));
    assertThat(told).as("what the caller is told").isNotNull();
    truth.holds(key(), told);
    return told;
  }

  /**
   * Where known keys are refused, a lost answer cannot be had again; that it was taken is known once
   * the service has had its time.
   */
  void publishOrHearThatItWas() {
    try {
      truth.holds(key(), client.publishing().publish(post));
    } catch (UnknownOutcomeException e) {
      truth.holds(key(), e);
      pass(Duration.ofMinutes(10));
      hearThatItWas();
    } catch (IdempotencyConflictException e) {
      assertThat(e.delivery()).isEqualTo(Delivery.ACCEPTED);
      truth.holds(key(), e);
    }
  }

  private void hearThatItWas() {
    try {
      truth.holds(key(), client.publishing().publish(post));
    } catch (IdempotencyConflictException e) {
      assertThat(e.delivery()).isEqualTo(Delivery.ACCEPTED);
      truth.holds(key(), e);
    }
  }

  List<Resumption> resume(PostQued with) {
    List<Resumption> told = with.publishing().resume();
    truth.holds(told);
    return told;
  }

  /** From here on every answer to a request to publish is lost. */
  void loseAnswers() {
    stage.relay.play(
        exchange -> {
          exchange.forward();
          if (exchange.is(Operation.CREATE_PUBLICATION)) {
            exchange.reset();
          } else {
            exchange.answer();
          }
        });
  }

  /** From here on every request to publish is lost. */
  void loseRequests() {
    stage.relay.play(
        exchange -> {
          if (exchange.is(Operation.CREATE_PUBLICATION)) {
            exchange.reset();
          } else {
            Relay.Script.FAITHFUL.play(exchange);
          }
        });
  }

  /** How many requests to publish have arrived. */
  int sent() {
    return stage.sandbox.journal().calls(Operation.CREATE_PUBLICATION).size();
  }

  int published() {
    return stage.published(key().value());
  }

  void pass(Duration duration) {
    time.advance(duration);
    stage.sandbox.clock().advance(duration);
  }

  void isUnknownAndNotSentAgain(String reason) {
    int sent = sent();
    int published = published();

    assertThat(failToPublish())
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContainingAll(reason, "dashboard")
        .matches(e -> e.delivery() == Delivery.UNKNOWN);
    assertThat(resume(client))
        .singleElement()
        .matches(r -> r.result() == Resumption.Result.NEEDS_REVIEW);
    cannotBeReconciled();
    assertThat(sent()).as("requests to publish").isEqualTo(sent);
    assertThat(published()).as("publications").isEqualTo(published);
  }

  void cannotBeReconciled() {
    assertThat(
            catchThrowableOfType(
                UnknownOutcomeException.class, () -> client.publishing().reconcile(key())))
        .as("what the caller is told of an unknown outcome")
        .isNotNull();
  }

  @Override
  public void close() {
    client.close();
    stage.close();
  }
}
