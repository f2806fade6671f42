package dev.postqued.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.accounts.Account;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.media.Image;
import dev.postqued.media.Medium;
import dev.postqued.media.Video;
import dev.postqued.proofs.Trouble;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Resumption;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A program that publishes one post while something goes wrong, and does as it is told then. */
final class CellRun implements AutoCloseable {

  private static final Duration SHORT = Duration.ofMillis(200);

  /** After which the service is no longer at work on anything. */
  private static final Duration SETTLING = Duration.ofMinutes(10);

  private final Stage stage;
  private final Cell cell;
  private final Truth truth;
  private final Journal journal = Journal.inMemory();
  private IdempotencyKey key = IdempotencyKey.of("cell");
  private final Medium medium;
  private PostQued client;
  private ServiceException told;

  CellRun(Stage stage, Cell cell, Path file) {
    this.stage = stage;
    this.cell = cell;
    this.truth = new Truth(stage);
    this.medium = cell.withImage() ? Image.of(file) : Video.of(file, 1080, 1920);
    this.client = client(cell.trouble().takesTime());
  }

  private PostQued client(boolean hurried) {
    PostQuedBuilder builder = stage.client().journal(journal);
    if (hurried) {
      builder.attemptTimeout(SHORT).idleTimeout(SHORT).maxAttempts(2);
    }
    if (cell.trouble() == Trouble.CONNECTION_REFUSED && cell.times() == 1) {
      builder.sleeper(
          duration -> {
            stage.relay.recover();
            stage.sandbox.clock().advance(duration);
          });
    }
    return builder.build();
  }

  void publishInTrouble() {
    if (cell.operation() == Operation.GET_PUBLICATION) {
      publish();
      assertThat(told).as("what a program is told while all is well").isNull();
      if (cell.trouble() == Trouble.CONNECTION_REFUSED) {
        stage.relay.refuse();
      }
    }
    if (stage.published(key.value()) == 0 || cell.trouble() != Trouble.CONNECTION_REFUSED) {
      cell.trouble()
          .befall(
              stage.relay,
              stage.sandbox.faults().on(cell.operation()),
              cell.operation(),
              cell.before(),
              cell.times());
    }
    publish();
  }

  private void publish() {
    told = null;
    List<Account> accounts;
    try {
      accounts = client.accounts().list();
    } catch (ServiceException e) {
      told = e;
      return;
    }
    if (accounts.isEmpty()) {
      return;
    }
    try {
      truth.holds(key, client.publishing().publish(post(accounts.get(0))));
    } catch (ServiceException e) {
      told = e;
      truth.holds(key, e);
    }
  }

  private Post post(Account account) {
    Target target = Target.of(Intent.PUBLISH, account.platform(), account.id(), "A post");
    return Post.builder().media(medium).target(target).idempotencyKey(key).build();
  }

  void settleOnceTheTroubleIsOver() {
    stage.sandbox.faults().clear();
    stage.relay.recover();
    if (told != null) {
      stage.sandbox.clock().advance(told.retryAfter().orElse(Duration.ofMinutes(1)).plus(SETTLING));
    }
    if (cell.trouble().takesTime()) {
      client.close();
      client = client(false);
    }
    boolean refusedForGood =
        told instanceof InvalidRequestException
            && told.failure().operation().equals("createPublication");
    if (refusedForGood) {
      truth.holds(client.publishing().resume());
      assertThat(stage.published(key.value())).as("published though it was refused").isZero();
    }
    if (cell.operation() == Operation.COMPLETE_UPLOAD
        && told instanceof UnknownOutcomeException
        && told.status().equals(Optional.of(400))) {
      startAnew();
      return;
    }
    List<Runnable> ways = List.of(this::publishAgain, this::reconcile, this::resume);
    for (int way = 0; way < ways.size(); way++) {
      ways.get((way + cell.number()) % ways.size()).run();
    }
    publishAgain();
    truth.once(key);
    assertThat(stage.sandbox.journal().publications()).as("publications in all").hasSize(1);
    if (!refusedForGood) {
      assertThat(stage.relay.requests(key.value())).as("bodies under one key").hasSize(1);
    }
  }

  /** The service refuses the post, and not in a way that proves it: the user has to look, and starts anew. */
  private void startAnew() {
    truth.holds(key, told);
    assertThat(client.publishing().abandon(key)).isTrue();
    assertThat(stage.published(key.value())).as("what the user finds").isZero();
    key = IdempotencyKey.of("another");
    publishAgain();
    truth.once(key);
  }

  private void publishAgain() {
    publish();
    boolean settled =
        told == null
            || (told instanceof IdempotencyConflictException
                && told.delivery() == Delivery.ACCEPTED);
    assertThat(settled).as("told after the trouble was over: %s", told).isTrue();
  }

  private void reconcile() {
    try {
      truth.holds(key, client.publishing().reconcile(key));
    } catch (IdempotencyConflictException e) {
      truth.holds(key, e);
    } catch (IllegalArgumentException unknown) {
      assertThat(stage.knownTo(journal).find(key)).as("an entry that is not found").isEmpty();
    }
  }

  private void resume() {
    List<Resumption> resumptions = client.publishing().resume();
    truth.holds(resumptions);
    assertThat(resumptions)
        .allSatisfy(r -> assertThat(r.result()).isEqualTo(Resumption.Result.ACCEPTED));
    assertThat(stage.knownTo(journal).pending()).as("open after the trouble was over").isEmpty();
  }

  @Override
  public void close() {
    client.close();
  }
}
