package dev.postqued.engine.internal.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postqued.engine.MadeUpService;
import dev.postqued.limits.Budget;
import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateLimiter.Permit;
import dev.postqued.support.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotRateLimiterTest {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final VirtualTime time = new VirtualTime();
  private final SlotRateLimiter limiter = new SlotRateLimiter(MadeUpService.environment(time));

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 20, 30})
  void noWindowSeesMoreThanTheBudget(int permits) throws Exception {
    Random random = new Random(7);
    List<Instant> sent = new ArrayList<>();
    for (int i = 0; i < 6 * permits; i++) {
      try (Permit permit =
          limiter.acquire(Budget.perMinute("some", permits), Duration.ofDays(300))) {
        sent.add(time.clock().instant());
        time.clock().advance(Duration.ofMillis(random.nextInt(400)));
      }
    }

    for (int first = 0; first + permits < sent.size(); first++) {
      assertThat(sent.get(first + permits)).isAfterOrEqualTo(sent.get(first).plus(WINDOW));
    }
  }

  @Test
  void aPermitWhoseHolderDiedIsFreeAWindowAfterAnHour() throws Exception {
    Budget one = Budget.perMinute("one", 1);
    Permit dead = limiter.acquire(one, Duration.ZERO);
    time.clock().advance(Duration.ofHours(1).plusSeconds(30));
    assertThatExceptionOfType(NoPermitException.class)
        .isThrownBy(() -> limiter.acquire(one, Duration.ZERO));
    time.clock().advance(Duration.ofSeconds(31));

    Permit next = limiter.acquire(one, Duration.ZERO);
    dead.close();

    assertThat(limiter.state(one).inFlight()).isOne();
    next.close();
    assertThat(limiter.state(one).inFlight()).isZero();
  }

  @Test
  void theBudgetIsUsedUpBeforeAnyoneWaits() throws Exception {
    use(MadeUpService.POSTS, 10);

    assertThat(time.waits()).isEmpty();
  }

  @Test
  void theNextOneWaitsForAWindowAfterTheFirstAnswer() throws Exception {
    use(MadeUpService.POSTS, 11);

    assertThat(time.waits()).containsExactly(WINDOW.plusMillis(100));
  }

  @Test
  void theWindowCountsFromTheAnswerAndNotFromTheRequest() throws Exception {
    Permit slow = limiter.acquire(MadeUpService.POSTS, Duration.ofDays(300));
    use(MadeUpService.POSTS, 9);
    time.clock().advance(Duration.ofSeconds(30));
    slow.close();

    use(MadeUpService.POSTS, 9);
    Instant before = time.clock().instant();
    use(MadeUpService.POSTS, 1);

    assertThat(Duration.between(before, time.clock().instant())).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void oneBudgetDoesNotTouchAnother() throws Exception {
    use(MadeUpService.POSTS, 10);
    use(MadeUpService.READS, 30);
    use(Budget.perMinute("uploads", 20), 20);
    use(Budget.perMinute("deletions", 20), 20);

    assertThat(time.waits()).isEmpty();
  }

  @Test
  void aPermitAfterTheDeadlineFailsAtOnceWithTheWait() throws Exception {
    use(MadeUpService.POSTS, 10);
    time.clock().advance(Duration.ofSeconds(20));

    assertThatExceptionOfType(NoPermitException.class)
        .isThrownBy(() -> limiter.acquire(MadeUpService.POSTS, Duration.ofSeconds(40)))
        .satisfies(e -> assertThat(e.waitNeeded()).isEqualTo(Duration.ofMillis(40_100)));
    assertThat(time.waits()).isEmpty();
  }

  @Test
  void whatTheServiceSaysCountsMoreThanFreeSlots() throws Exception {
    limiter.pauseFor(MadeUpService.READS, Duration.ofSeconds(7));

    use(MadeUpService.READS, 1);

    assertThat(time.waits()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void aPushBackHoldsForRequestsThatWereUnderWay() throws Exception {
    List<Permit> held = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      held.add(limiter.acquire(MadeUpService.POSTS, Duration.ofDays(300)));
    }
    limiter.pauseFor(MadeUpService.POSTS, Duration.ofHours(1));
    held.forEach(Permit::close);

    use(MadeUpService.POSTS, 1);

    assertThat(time.waited()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aLaterShorterPushBackDoesNotShortenALongerOne() throws Exception {
    Permit held = limiter.acquire(MadeUpService.POSTS, Duration.ofDays(300));
    limiter.pauseFor(MadeUpService.POSTS, Duration.ofHours(1));
    limiter.pauseFor(MadeUpService.POSTS, Duration.ofSeconds(1));
    held.close();

    use(MadeUpService.POSTS, 1);

    assertThat(time.waited()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aPushBackNeverGivesASlotBackEarlier() throws Exception {
    use(MadeUpService.POSTS, 10);
    limiter.pauseFor(MadeUpService.POSTS, Duration.ofSeconds(1));

    use(MadeUpService.POSTS, 1);

    assertThat(time.waited()).isEqualTo(WINDOW.plusMillis(100));
  }

  private void use(Budget budget, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      limiter.acquire(budget, Duration.ofDays(300)).close();
    }
  }
}
