package dev.postqued.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.environment.Environment;
import dev.postqued.support.VirtualTime;
import dev.postqued.testkit.SandboxClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A service that remembers keys for a day, and is at work on a request for ten minutes. */
class KeyAgeTest {

  private static final Duration SAFE = Duration.ofHours(23);
  private static final Duration SETTLING = Duration.ofMinutes(10);

  private final SandboxClock clock = SandboxClock.frozenAt(VirtualTime.NOW);
  private final SandboxClock ticker = SandboxClock.frozenAt(VirtualTime.NOW);
  private final KeyAge age =
      new KeyAge(Environment.system().withClock(clock).withTicker(ticker), SAFE, SETTLING);

  @Test
  void aKeyThatWasNeverSentIsSafe() {
    clock.advance(Duration.ofDays(400));

    assertThat(age.isSafe()).isTrue();
  }

  @Test
  void aMachineThatSleepsAgesItsKeys() {
    age.send();
    clock.advance(SAFE.minusSeconds(1));
    assertThat(age.isSafe()).isTrue();
    clock.advance(Duration.ofSeconds(1));

    assertThat(age.isSafe()).isFalse();
  }

  @Test
  void aClockThatIsSetBackMakesNoKeyYounger() {
    age.send();
    clock.set(VirtualTime.NOW.minus(Duration.ofDays(3)));
    ticker.advance(SAFE.minusSeconds(1));
    assertThat(age.isSafe()).isTrue();
    ticker.advance(Duration.ofSeconds(1));

    assertThat(age.isSafe()).isFalse();
  }

  @Test
  void aClockThatWasAheadAtTheFirstSendAndIsSetRightMovesThatSend() {
    age.send();
    clock.set(VirtualTime.NOW.minus(Duration.ofHours(30)));
    ticker.advance(Duration.ofMinutes(1));

    assertThat(age.firstSentAt())
        .isEqualTo(VirtualTime.NOW.minus(Duration.ofHours(30)).minus(Duration.ofMinutes(1)));
    clock.set(VirtualTime.NOW.plus(Duration.ofHours(5)));
    assertThat(age.firstSentAt()).isEqualTo(VirtualTime.NOW);
  }

  @Test
  void whatHasElapsedIsWhatTheClockThatSaysMoreSays() {
    age.send();
    clock.advance(Duration.ofMinutes(3));
    ticker.advance(Duration.ofMinutes(1));
    assertThat(age.elapsed()).isEqualTo(Duration.ofMinutes(3));
    clock.set(VirtualTime.NOW.minus(Duration.ofHours(1)));

    assertThat(age.elapsed()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void theFirstSendCounts() {
    age.send();
    ticker.advance(Duration.ofHours(22));
    age.send();
    ticker.advance(Duration.ofHours(1));

    assertThat(age.isSafe()).isFalse();
  }

  @Test
  void whatAJournalKnowsAgesByBothClocksFromThenOn() {
    age.sent(VirtualTime.NOW.minus(Duration.ofHours(22)), VirtualTime.NOW);
    ticker.advance(Duration.ofMinutes(59));
    assertThat(age.isSafe()).isTrue();
    ticker.advance(Duration.ofMinutes(1));

    assertThat(age.isSafe()).isFalse();
  }

  @Test
  void whatWasSentAtATimeThatHasNotComeYetIsNotSafe() {
    age.sent(VirtualTime.NOW.plus(Duration.ofMinutes(6)), VirtualTime.NOW);

    assertThat(age.isSafe()).isFalse();
  }

  @Test
  void clocksMayDifferALittle() {
    age.sent(VirtualTime.NOW.plus(Duration.ofMinutes(4)), VirtualTime.NOW);

    assertThat(age.isSafe()).isTrue();
  }

  @Test
  void aLostRequestIsSettledWhenBothClocksSayTheTimeIsOver() {
    age.send();
    age.lost();
    clock.advance(Duration.ofDays(1));
    assertThat(age.isSettled()).isFalse();
    ticker.advance(SETTLING.minusSeconds(1));
    assertThat(age.isSettled()).isFalse();
    ticker.advance(Duration.ofSeconds(1));

    assertThat(age.isSettled()).isTrue();
  }

  @Test
  void theLastLostRequestCounts() {
    age.lost();
    clock.advance(SETTLING);
    ticker.advance(SETTLING);
    age.lost();

    assertThat(age.isSettled()).isFalse();
  }
}
