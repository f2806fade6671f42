package dev.postqued.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.ServiceException;
import dev.postqued.proofs.Relay;
import dev.postqued.publishing.Publication;
import dev.postqued.testkit.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways in which two requests come of one post: late servers, networks that double, callers. */
class DoublePostTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir Path folder;

  private Caller caller(Dialect dialect) {
    return new Caller(folder, dialect, UnaryOperator.identity());
  }

  private Caller impatient(Dialect dialect) {
    return new Caller(folder, dialect, (PostQuedBuilder builder) -> builder.attemptTimeout(SHORT));
  }

  @ParameterizedTest
  @EnumSource
  void theServerFinishesWhatTheClientGaveUpAndTheRetryComesAfter(Dialect dialect) {
    try (Caller caller = impatient(dialect)) {
      CountDownLatch firstIsDone = new CountDownLatch(1);
      caller.stage.relay.play(
          scriptOfSends(
              first -> {
                first.take().stall().forward();
                firstIsDone.countDown();
              },
              later -> {
                await(firstIsDone);
                Relay.Script.FAITHFUL.play(later);
              }));

      caller.publishOrHearThatItWas();

      assertThat(caller.sent()).isGreaterThanOrEqualTo(2);
      assertThat(caller.published()).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRetryOvertakesTheFirstRequest(Dialect dialect) throws Exception {
    try (Caller caller = impatient(dialect)) {
      CountDownLatch laterIsDone = new CountDownLatch(1);
      CountDownLatch firstIsDone = new CountDownLatch(1);
      caller.stage.relay.play(
          scriptOfSends(
              first -> {
                first.take();
                await(laterIsDone);
                first.forward();
                firstIsDone.countDown();
              },
              later -> {
                later.forward();
                laterIsDone.countDown();
                later.answer();
              }));

      caller.publishOrHearThatItWas();
      firstIsDone.await();

      assertThat(caller.sent()).isGreaterThanOrEqualTo(2);
      assertThat(caller.published()).isOne();
    }
  }

  private static Relay.Script scriptOfSends(Relay.Script first, Relay.Script later) {
    AtomicInteger sends = new AtomicInteger();
    return exchange -> {
      if (!exchange.is(Operation.CREATE_PUBLICATION)) {
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
  void aRequestThatTheNetworkDoublesIsPublishedOnce(Dialect dialect) {
    try (Caller caller = caller(dialect)) {
      caller.stage.relay.play(
          exchange -> {
            exchange.forward().forward();
            exchange.answer();
          });

      if (dialect.replays()) {
        Publication unused = caller.publish();
      } else {
        isRefusedAsKnown(caller.failToPublish());
      }

      assertThat(caller.published()).isOne();
    }
  }

  /** It was published, though the only answer was a refusal; after a day it would be again. */
  @ParameterizedTest
  @EnumSource
  void aRequestThatTheNetworkDoubledIsNotSentOnceTheKeyIsForgotten(Dialect dialect) {
    try (Caller caller = caller(dialect)) {
      caller.stage.relay.play(
          exchange -> {
            exchange.forward().forward();
            exchange.answer();
          });
      if (dialect.replays()) {
        Publication unused = caller.publish();
      } else {
        isRefusedAsKnown(caller.failToPublish());
      }
      caller.stage.relay.recover();
      caller.pass(Duration.ofHours(25));

      if (dialect.replays()) {
        Publication unused = caller.publish();
      } else {
        caller.isUnknownAndNotSentAgain("24 hours");
      }

      assertThat(caller.published()).isOne();
    }
  }

  private static void isRefusedAsKnown(ServiceException told) {
    assertThat(told.status()).contains(409);
    assertThat(told.delivery()).isEqualTo(Delivery.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource
  void callersAtTheSameTimePublishOnePost(Dialect dialect) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Caller caller = caller(dialect)) {
      List<Future<Publication>> callers = new ArrayList<>();
      for (int number = 0; number < 8; number++) {
        callers.add(threads.submit(caller::publish));
      }
      for (Future<Publication> told : callers) {
        told.get();
      }
      assertThat(caller.sent()).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Without a journal in common, the key alone makes one of two; nobody is told that it was not. */
  @ParameterizedTest
  @EnumSource
  void programsThatKnowNothingOfEachOtherPublishOnePost(Dialect dialect) {
    try (Caller caller = caller(dialect);
        PostQued other = caller.other()) {
      Publication unused = caller.publish();

      isRefusedAsKnown(caller.failToPublish(other));
      assertThat(caller.resume(other)).hasSize(1);
      isRefusedAsKnown(caller.failToPublish(other));

      assertThat(caller.published()).isOne();
    }
  }

  /** That it said so while it was still at work, a slow program must not take for a proof. */
  @Test
  void aKnownKeyCountsAsOfTheTimeWhenTheRequestWasSent() {
    try (Caller caller = caller(Dialect.V1_REFUSES)) {
      caller.loseAnswers();
      ServiceException unused = caller.failToPublish();
      caller.stage.relay.play(
          exchange -> {
            exchange.forward();
            if (exchange.is(Operation.CREATE_PUBLICATION)) {
              caller.pass(Duration.ofMinutes(11));
            }
            exchange.answer();
          });

      isRefusedAsKnown(caller.failToPublish());
    }
  }
}
