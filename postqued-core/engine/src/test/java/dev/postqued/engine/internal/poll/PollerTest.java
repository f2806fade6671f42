package dev.postqued.engine.internal.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postqued.engine.MadeUpService;
import dev.postqued.engine.internal.limits.SlotRateLimiter;
import dev.postqued.engine.internal.poll.Job.State;
import dev.postqued.environment.Gate;
import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** When things are read, and what a wait returns. */
class PollerTest extends PollerFixture {

  @Test
  void anEndIsReadAtOnce() {
    threads.run(() -> assertThat(poller.await("j", LONG)).isEqualTo(new Job("j", State.DONE)));
    assertThat(reads).containsExactly(Duration.ZERO);
  }

  @Test
  void whatIsKnownToStartLaterIsNotReadBefore() {
    Duration start = Duration.ofDays(3);
    threads.run(
        () -> {
          poller.remember(new Job("j", State.PLANNED), start);
          poller.await("j", LONG);
        });
    assertThat(reads).isNotEmpty().allMatch(time -> time.compareTo(start) >= 0);
  }

  @Test
  void aStateMayHaveItsOwnPause() {
    service =
        id -> new Job(id, passed().compareTo(Duration.ofHours(1)) < 0 ? State.PLANNED : State.DONE);
    threads.run(() -> poller.await("j", LONG));
    assertThat(reads).hasSize(61).startsWith(Duration.ZERO, Duration.ofMinutes(1));
  }

  @Test
  void thePausesGrowWhileNothingChangesAndAreShortAgainWhenSomethingDoes() {
    service =
        id ->
            passed().compareTo(Duration.ofMinutes(10)) < 0
                ? new Job(id, State.QUEUED)
                : doneAfter(Duration.ofMinutes(20), id);
    threads.run(() -> poller.await("j", LONG));
    List<Duration> pauses = new ArrayList<>();
    for (int i = 1; i < reads.size(); i++) {
      pauses.add(reads.get(i).minus(reads.get(i - 1)));
    }
    assertThat(pauses)
        .startsWith(Duration.ofSeconds(1), Duration.ofMillis(1500), Duration.ofMillis(2250))
        .contains(Duration.ofSeconds(30));
    int slow = pauses.indexOf(Duration.ofSeconds(30));
    assertThat(pauses.subList(slow, pauses.size())).contains(Duration.ofSeconds(1));
    assertThat(reads).hasSizeLessThan(70);
  }

  @Test
  void atTheLimitTheLastThingSeenCounts() {
    service = id -> new Job(id, State.RUNNING);
    threads.run(
        () -> {
          assertThat(poller.await("j", Duration.ofMinutes(1)).state()).isEqualTo(State.RUNNING);
          assertThat(passed()).isEqualTo(Duration.ofMinutes(1));
        });
  }

  @Test
  void aWaitEndsInTimeThoughAReadDoesNot() {
    service =
        id -> {
          pass(Duration.ofHours(1));
          return new Job(id, State.DONE);
        };
    threads.run(
        () -> {
          assertThat(poller.await("j", Duration.ofMinutes(1)).state()).isEqualTo(State.UNKNOWN);
          assertThat(passed()).isEqualTo(Duration.ofMinutes(1));
        });
  }

  @Test
  void severalWaitsForOneThingShareItsReads() {
    service = id -> doneAfter(Duration.ofMinutes(1), id);
    threads.run(
        () -> {
          CompletableFuture<Job> one = poller.follow("j", LONG);
          CompletableFuture<Job> two = poller.follow("j", LONG);
          assertThat(end(one)).isSameAs(end(two));
        });
    assertThat(reads).hasSizeLessThan(15);
  }

  @Test
  void whatNobodyWaitsForAnyMoreIsNotRead() {
    service = id -> doneAfter(Duration.ofHours(1), id);
    threads.run(
        () -> {
          CompletableFuture<Job> canceled = poller.follow("j", LONG);
          pass(Duration.ofSeconds(10));
          canceled.cancel(false);
          reads.clear();
          pass(Duration.ofMinutes(10));
        });
    assertThat(reads).isEmpty();
    assertThat(threads.alive()).isEmpty();
  }

  @Test
  void aLimitIsMoreThanZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> poller.follow("j", Duration.ZERO))
        .withMessage("limit must be more than zero, was PT0S");
  }

  @Test
  void theLongestLimitThereIsCanBeGiven() {
    service = id -> doneAfter(Duration.ofMinutes(1), id);
    threads.run(
        () ->
            assertThat(poller.await("j", Duration.ofSeconds(Long.MAX_VALUE)).state())
                .isEqualTo(State.DONE));
  }

  @Test
  void manyWaitsShareOneReaderAndItsLimit() {
    RateLimiter limiter = new SlotRateLimiter(threads.environment());
    service =
        id -> {
          try (var permit = limiter.acquire(MadeUpService.READS, Duration.ofDays(300))) {
            reads.set(reads.size() - 1, passed());
            return new Job(id, State.DONE);
          } catch (NoPermitException | InterruptedException e) {
            throw new AssertionError(e);
          }
        };
    threads.run(
        () -> {
          List<CompletableFuture<Job>> waits = new ArrayList<>();
          for (int i = 0; i < 10_000; i++) {
            waits.add(poller.follow("j" + i, LONG));
          }
          assertThat(threads.alive())
              .containsExactly("main", "made-up-poller", "made-up-poll-timer");
          waits.forEach(this::end);
        });
    assertThat(reads).hasSize(10_000);
    assertThat(names).containsOnly("made-up-poller");
    int permits = MadeUpService.READS.windows().get(0).permits();
    for (int i = permits; i < reads.size(); i++) {
      assertThat(reads.get(i).minus(reads.get(i - permits)))
          .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }
  }

  @Test
  void aCallbackThatWaitsHoldsUpNoPolling() {
    service = id -> doneAfter(Duration.ofSeconds(id.equals("first") ? 1 : 60), id);
    Gate never = threads.gate();
    threads.run(
        () -> {
          List<CompletableFuture<Void>> stuck = new ArrayList<>();
          stuck.add(poller.follow("first", LONG).thenAccept(job -> waitAt(never)));
          assertThat(end(poller.follow("second", LONG)).state()).isEqualTo(State.DONE);
          assertThat(stuck.get(0)).isNotDone();
        });
  }

  @Test
  void threadsLiveWhileSomebodyWaits() {
    threads.run(
        () -> {
          poller.await("one", LONG);
          pass(Duration.ofSeconds(1));
          assertThat(threads.alive()).containsExactly("main");
          poller.await("two", LONG);
        });
    assertThat(reads).hasSize(2);
  }
}
