package dev.postqued.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.PostQuedException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.journal.Journal;
import dev.postqued.media.Video;
import dev.postqued.publishing.IdempotencyKey;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Resumption;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.Account;
import dev.postqued.testkit.IdempotencyMode;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.SandboxClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways in which clients of other services have posted twice. */
class DoublePostTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir Path folder;

  private final SandboxClock time = SandboxClock.frozenAt(Stage.NOW);
  private final Journal journal = Journal.inMemory();
  private final IdempotencyKey key = IdempotencyKey.of("double");
  private Stage stage;
  private PostQued client;
  private Truth truth;

  private void raise(IdempotencyMode mode) {
    stage = Stage.frozen(mode);
    truth = new Truth(stage);
    client = client(journal);
  }

  /** Its clock is its own, as the clock of any machine is. */
  private PostQued client(Journal memory) {
    return stage
        .client()
        .clock(time)
        .sleeper(time::advance)
        .attemptTimeout(SHORT)
        .journal(memory)
        .build();
  }

  @AfterEach
  void strike() {
    client.close();
    stage.close();
  }

  private Post post() {
    return Post.builder()
        .media(Video.of(Stage.video(folder, "video"), 1080, 1920))
        .target(Target.of(Intent.PUBLISH, new Platform("tiktok"), Account.TIKTOK.id(), "A post"))
        .idempotencyKey(key)
        .build();
  }

  private PostQuedException failure() {
    PostQuedException told =
        catchThrowableOfType(PostQuedException.class, () -> client.publishing().publish(post()));
    assertThat(told).as("what the caller is told").isNotNull();
    truth.holds(key, told);
    return told;
  }

  /** From here on every answer to a request to publish is lost. */
  private void loseAnswers() {
    stage.relay.play(
        exchange -> {
          exchange.forward();
          if (exchange.operation() == Operation.CREATE_PUBLICATION) {
            exchange.reset();
          } else {
            exchange.answer();
          }
        });
  }

  /** Every request to publish is lost. */
  private void loseRequests() {
    stage.relay.play(
        exchange -> {
          if (exchange.operation() == Operation.CREATE_PUBLICATION) {
            exchange.reset();
          } else {
            Relay.Script.FAITHFUL.play(exchange);
          }
        });
  }

  private int sent() {
    return stage.sandbox.journal().calls(Operation.CREATE_PUBLICATION).size();
  }

  private void pass(Duration duration) {
    time.advance(duration);
    stage.sandbox.clock().advance(duration);
  }

  @ParameterizedTest
  @EnumSource
  void theServerFinishesWhatTheClientGaveUpAndTheRetryComesAfter(IdempotencyMode mode) {
    raise(mode);
    CountDownLatch firstIsDone = new CountDownLatch(1);
    stage.relay.play(
        scriptOfSends(
            first -> {
              first.take().stall().forward();
              firstIsDone.countDown();
            },
            second -> {
              await(firstIsDone);
              Relay.Script.FAITHFUL.play(second);
            }));

    publishedOrKnownToBe();

    assertThat(sent()).isGreaterThanOrEqualTo(2);
    truth.once(key);
  }

  @ParameterizedTest
  @EnumSource
  void theRetryOvertakesTheFirstRequest(IdempotencyMode mode) throws Exception {
    raise(mode);
    CountDownLatch secondIsDone = new CountDownLatch(1);
    CountDownLatch firstIsDone = new CountDownLatch(1);
    stage.relay.play(
        scriptOfSends(
            first -> {
              first.take();
              await(secondIsDone);
              first.forward();
              firstIsDone.countDown();
            },
            second -> {
              second.forward();
              secondIsDone.countDown();
              second.answer();
            }));

    Publication publication = client.publishing().publish(post());
    firstIsDone.await();

    assertThat(sent()).isEqualTo(2);
    truth.holds(key, publication);
  }

  private void publishedOrKnownToBe() {
    try {
      truth.holds(key, client.publishing().publish(post()));
    } catch (IdempotencyConflictException e) {
      assertThat(e.delivery()).isEqualTo(Delivery.ACCEPTED);
      truth.holds(key, e);
    }
  }

  private static Relay.Script scriptOfSends(Relay.Script first, Relay.Script later) {
    AtomicInteger sends = new AtomicInteger();
    return exchange -> {
      if (exchange.operation() != Operation.CREATE_PUBLICATION) {
        Relay.Script.FAITHFUL.play(exchange);
      } else if (sends.getAndIncrement() == 0) {
        first.play(exchange);
      } else {
        later.play(exchange);
      }
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyThatTheServiceMayHaveForgottenIsNotSentAgain(IdempotencyMode mode) {
    raise(mode);
    loseAnswers();
    client.close();
    client =
        stage.client().clock(time).sleeper(time::advance).maxAttempts(1).journal(journal).build();
    assertThat(failure().delivery()).isEqualTo(Delivery.UNKNOWN);
    stage.relay.recover();
    pass(Duration.ofHours(25));

    isNotSentAgain("24 hours");
  }

  @ParameterizedTest
  @EnumSource
  void aPostThatWasNeverPublishedIsNotSentAgainAfterADayEither(IdempotencyMode mode) {
    raise(mode);
    loseRequests();
    assertThat(failure().delivery()).isEqualTo(Delivery.UNKNOWN);
    stage.relay.recover();
    pass(Duration.ofHours(25));

    isNotSentAgain("24 hours");
    assertThat(stage.published(key.value())).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aClockThatWasSetBackIsNotTrusted(IdempotencyMode mode) {
    raise(mode);
    loseRequests();
    assertThat(failure().delivery()).isEqualTo(Delivery.UNKNOWN);
    stage.relay.recover();
    time.set(Stage.NOW.minus(Duration.ofHours(1)));

    isNotSentAgain("first sent at");
  }

  private void isNotSentAgain(String reason) {
    int before = sent();
    int published = stage.published(key.value());

    assertThat(failure())
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContainingAll(reason, "dashboard")
        .matches(e -> e.delivery() == Delivery.UNKNOWN);
    List<Resumption> resumptions = client.publishing().resume();
    truth.holds(resumptions);
    assertThat(resumptions)
        .singleElement()
        .matches(r -> r.result() == Resumption.Result.NEEDS_REVIEW);
    assertThat(
            catchThrowableOfType(
                UnknownOutcomeException.class, () -> client.publishing().reconcile(key)))
        .isNotNull();
    assertThat(sent()).as("requests to publish").isEqualTo(before);
    assertThat(stage.published(key.value())).isEqualTo(published);
  }

  @ParameterizedTest
  @EnumSource
  void aClockThatDiffersALittleChangesNothing(IdempotencyMode mode) {
    raise(mode);
    loseRequests();
    assertThat(failure().delivery()).isEqualTo(Delivery.UNKNOWN);
    stage.relay.recover();
    time.set(Stage.NOW.minus(Duration.ofMinutes(4)));

    truth.holds(key, client.publishing().publish(post()));
  }

  @ParameterizedTest
  @EnumSource
  void aPostThatWasSentTwentyTwoHoursAgoIsSentAgain(IdempotencyMode mode) {
    raise(mode);
    loseAnswers();
    truth.holds(key, failure());
    stage.relay.recover();
    pass(Duration.ofHours(22));

    publishedOrKnownToBe();

    truth.once(key);
  }

  /** The second answer is that of a service which has seen the key: what it says is of the first. */
  @ParameterizedTest
  @EnumSource
  void aRequestThatTheNetworkDoublesIsPublishedOnce(IdempotencyMode mode) {
    raise(mode);
    stage.relay.play(
        exchange -> {
          exchange.forward().forward();
          exchange.answer();
        });

    Optional<PostQuedException> told = Optional.empty();
    try {
      truth.holds(key, client.publishing().publish(post()));
    } catch (PostQuedException e) {
      truth.holds(key, e);
      told = Optional.of(e);
    }
    assertThat(told.isPresent()).isEqualTo(mode == IdempotencyMode.REFUSE);
    truth.once(key);
    stage.relay.recover();
    pass(Duration.ofHours(25));
    if (told.isPresent()) {
      isNotSentAgain("24 hours");
    } else {
      truth.holds(key, client.publishing().publish(post()));
    }
    truth.once(key);
  }

  @ParameterizedTest
  @EnumSource
  void aPostThatWasGivenUpAfterItWasSentIsNotSentOnceTheKeyIsForgotten(IdempotencyMode mode) {
    raise(mode);
    loseAnswers();
    client.close();
    client =
        stage.client().clock(time).sleeper(time::advance).maxAttempts(1).journal(journal).build();
    assertThat(failure().delivery()).isEqualTo(Delivery.UNKNOWN);
    stage.relay.recover();
    assertThat(client.publishing().abandon(key)).isTrue();
    assertThat(client.publishing().resume()).isEmpty();
    assertThat(
            catchThrowableOfType(
                UnknownOutcomeException.class, () -> client.publishing().reconcile(key)))
        .as("told of a post that was given up after it was sent")
        .isNotNull();
    pass(Duration.ofHours(25));

    assertThat(failure()).isInstanceOf(UnknownOutcomeException.class);

    truth.once(key);
  }

  @ParameterizedTest
  @EnumSource
  void callersAtTheSameTimePublishOnePost(IdempotencyMode mode) throws Exception {
    raise(mode);
    Post post = post();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Publication>> callers = new ArrayList<>();
      for (int caller = 0; caller < 8; caller++) {
        callers.add(threads.submit(() -> client.publishing().publish(post)));
      }
      for (Future<Publication> caller : callers) {
        truth.holds(key, caller.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(sent()).isEqualTo(1);
  }

  /** Without a journal in common, the key alone makes one of two; nobody is told that it was not. */
  @ParameterizedTest
  @EnumSource
  void clientsThatKnowNothingOfEachOtherPublishOnePost(IdempotencyMode mode) {
    raise(mode);
    truth.holds(key, client.publishing().publish(post()));
    try (PostQued other = client(Journal.inMemory())) {
      PostQuedException told =
          catchThrowableOfType(
              IdempotencyConflictException.class, () -> other.publishing().publish(post()));
      assertThat(told.delivery()).isEqualTo(Delivery.UNKNOWN);
      truth.holds(key, told);
      truth.holds(other.publishing().resume());
      PostQuedException again =
          catchThrowableOfType(
              IdempotencyConflictException.class, () -> other.publishing().publish(post()));
      assertThat(again.delivery()).isEqualTo(Delivery.UNKNOWN);
    }
    truth.once(key);
  }
}
