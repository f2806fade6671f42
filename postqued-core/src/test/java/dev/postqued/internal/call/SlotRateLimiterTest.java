package dev.postqued.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateClass;
import dev.postqued.limits.RateLimiter.Permit;
import dev.postqued.support.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlotRateLimiterTest {

  private static final Duration WINDOW = RateClass.WINDOW;

  private final VirtualTime time = new VirtualTime();
  private final SlotRateLimiter limiter = new SlotRateLimiter(time.clock(), time::sleep);

  @ParameterizedTest
  @EnumSource(RateClass.class)
  void noWindowSeesMoreThanTheBudget(RateClass rateClass) throws Exception {
    Random random = new Random(7);
    List<Instant> sent = new ArrayList<>();
    for (int i = 0; i < 6 * rateClass.limit(); i++) {
      try (Permit permit = limiter.acquire(rateClass, Instant.MAX)) {
        sent.add(time.clock().instant());
        time.clock().advance(Duration.ofMillis(random.nextInt(400)));
      }
    }

    for (int first = 0; first + rateClass.limit() < sent.size(); first++) {
      assertThat(sent.get(first + rateClass.limit()))
          .isAfterOrEqualTo(sent.get(first).plus(WINDOW));
    }
  }

  @Test
  void theBudgetIsUsedUpBeforeAnyoneWaits() throws Exception {
    use(RateClass.PUBLISH, 10);

    assertThat(time.waits()).isEmpty();
  }

  @Test
  void theNextOneWaitsForAWindowAfterTheFirstAnswer() throws Exception {
    use(RateClass.PUBLISH, 11);

    assertThat(time.waits()).containsExactly(WINDOW.plusMillis(100));
  }

  @Test
  void theWindowCountsFromTheAnswerAndNotFromTheRequest() throws Exception {
    Permit slow = limiter.acquire(RateClass.PUBLISH, Instant.MAX);
    use(RateClass.PUBLISH, 9);
    time.clock().advance(Duration.ofSeconds(30));
    slow.close();

    use(RateClass.PUBLISH, 9);
    Instant before = time.clock().instant();
    use(RateClass.PUBLISH, 1);

    assertThat(Duration.between(before, time.clock().instant())).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void oneBudgetDoesNotTouchAnother() throws Exception {
    use(RateClass.PUBLISH, 10);
    use(RateClass.READ, 30);
    use(RateClass.UPLOAD, 20);
    use(RateClass.DELETE, 20);

    assertThat(time.waits()).isEmpty();
  }

  @Test
  void aPermitThatComesTooLateFailsAtOnceWithTheWait() throws Exception {
    use(RateClass.PUBLISH, 10);
    time.clock().advance(Duration.ofSeconds(20));

    assertThatExceptionOfType(NoPermitException.class)
        .isThrownBy(
            () -> limiter.acquire(RateClass.PUBLISH, time.clock().instant().plusSeconds(40)))
        .satisfies(e -> assertThat(e.waitNeeded()).isEqualTo(Duration.ofMillis(40_100)));
    assertThat(time.waits()).isEmpty();
  }

  @Test
  void whatTheServiceSaysCountsMoreThanFreeSlots() throws Exception {
    limiter.pushBack(RateClass.READ, Duration.ofSeconds(7));

    use(RateClass.READ, 1);

    assertThat(time.waits()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void aPushBackHoldsForRequestsThatWereUnderWay() throws Exception {
    List<Permit> held = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      held.add(limiter.acquire(RateClass.PUBLISH, Instant.MAX));
    }
    limiter.pushBack(RateClass.PUBLISH, Duration.ofHours(1));
    held.forEach(Permit::close);

    use(RateClass.PUBLISH, 1);

    assertThat(time.waited()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aLaterShorterPushBackDoesNotShortenALongerOne() throws Exception {
    Permit held = limiter.acquire(RateClass.PUBLISH, Instant.MAX);
    limiter.pushBack(RateClass.PUBLISH, Duration.ofHours(1));
    limiter.pushBack(RateClass.PUBLISH, Duration.ofSeconds(1));
    held.close();

    use(RateClass.PUBLISH, 1);

    assertThat(time.waited()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aPushBackNeverGivesASlotBackEarlier() throws Exception {
    use(RateClass.PUBLISH, 10);
    limiter.pushBack(RateClass.PUBLISH, Duration.ofSeconds(1));

    use(RateClass.PUBLISH, 1);

    assertThat(time.waited()).isEqualTo(WINDOW.plusMillis(100));
  }

  private void use(RateClass rateClass, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      limiter.acquire(rateClass, Instant.MAX).close();
    }
  }
}
