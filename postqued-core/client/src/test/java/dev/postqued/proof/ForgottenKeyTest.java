package dev.postqued.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.errors.Delivery;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.publishing.Publication;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A key protects for 24 hours, by clocks that differ and jump; beyond that nothing is sent again. */
class ForgottenKeyTest {

  @TempDir Path folder;

  private Caller caller(Dialect dialect) {
    return new Caller(folder, dialect, builder -> builder.maxAttempts(1));
  }

  @ParameterizedTest
  @EnumSource
  void aPostThatMayHaveBeenPublishedIsNotSentAgainAfterADay(Dialect dialect) {
    try (Caller caller = caller(dialect)) {
      caller.loseAnswers();
      assertThat(caller.failToPublish().delivery()).isEqualTo(Delivery.UNKNOWN);
      caller.stage.relay.recover();
      caller.pass(Duration.ofHours(25));

      caller.isUnknownAndNotSentAgain("24 hours");

      assertThat(caller.published()).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPostThatWasNotPublishedIsNotSentAgainAfterADayEither(Dialect dialect) {
    try (Caller caller = caller(dialect)) {
      caller.loseRequests();
      assertThat(caller.failToPublish().delivery()).isEqualTo(Delivery.UNKNOWN);
      caller.stage.relay.recover();
      caller.pass(Duration.ofHours(25));

      caller.isUnknownAndNotSentAgain("24 hours");

      assertThat(caller.published()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPostThatWasSentTwentyTwoHoursAgoIsSentAgain(Dialect dialect) {
    try (Caller caller = caller(dialect)) {
      caller.loseAnswers();
      assertThat(caller.failToPublish().delivery()).isEqualTo(Delivery.UNKNOWN);
      caller.stage.relay.recover();
      caller.pass(Duration.ofHours(22));

      caller.publishOrHearThatItWas();

      assertThat(caller.sent()).isEqualTo(2);
      assertThat(caller.published()).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClockThatJumpsADayAheadStopsThePost(Dialect dialect) {
    try (Caller caller = caller(dialect)) {
      caller.loseAnswers();
      assertThat(caller.failToPublish().delivery()).isEqualTo(Delivery.UNKNOWN);
      caller.stage.relay.recover();
      caller.time.advance(Duration.ofHours(25));

      caller.isUnknownAndNotSentAgain("24 hours");

      assertThat(caller.published()).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClockThatWasSetBackStopsThePost(Dialect dialect) {
    try (Caller caller = caller(dialect)) {
      caller.loseAnswers();
      assertThat(caller.failToPublish().delivery()).isEqualTo(Delivery.UNKNOWN);
      caller.stage.relay.recover();
      caller.time.set(Stage.NOW.minus(Duration.ofHours(1)));
      caller.restart();

      caller.isUnknownAndNotSentAgain("first sent at");

      assertThat(caller.published()).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClockThatDiffersALittleStopsNothing(Dialect dialect) {
    try (Caller caller = caller(dialect)) {
      caller.loseRequests();
      assertThat(caller.failToPublish().delivery()).isEqualTo(Delivery.UNKNOWN);
      caller.stage.relay.recover();
      caller.time.set(Stage.NOW.minus(Duration.ofMinutes(4)));

      Publication unused = caller.publish();

      assertThat(caller.published()).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAbandonedPostThatWasSentIsNotSentAgainAfterADay(Dialect dialect) {
    try (Caller caller = caller(dialect)) {
      caller.loseAnswers();
      assertThat(caller.failToPublish().delivery()).isEqualTo(Delivery.UNKNOWN);
      caller.stage.relay.recover();

      assertThat(caller.client.publishing().abandon(caller.key())).isTrue();
      assertThat(caller.resume(caller.client)).isEmpty();
      caller.cannotBeReconciled();
      caller.pass(Duration.ofHours(25));
      assertThat(caller.failToPublish()).isInstanceOf(UnknownOutcomeException.class);

      assertThat(caller.sent()).isEqualTo(1);
      assertThat(caller.published()).isOne();
    }
  }
}
