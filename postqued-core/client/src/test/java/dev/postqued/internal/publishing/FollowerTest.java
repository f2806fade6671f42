package dev.postqued.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.accounts.Platform;
import dev.postqued.engine.internal.limits.SlotRateLimiter;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateLimiter;
import dev.postqued.publishing.Budgets;
import dev.postqued.publishing.Outcome;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.PublicationStatus;
import dev.postqued.publishing.PublicationTarget;
import dev.postqued.publishing.TargetStatus;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.time.MonotonicClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Time moves only when the follower waits, and only once the gate is open. */
class FollowerTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LONG = Duration.ofDays(30);

  private final SandboxClock clock = SandboxClock.frozenAt(NOW);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<Instant> asked = Collections.synchronizedList(new ArrayList<>());
  private Function<String, Publication> service = id -> publication(id, TargetStatus.SENT);
  private final Follower follower = new Follower(this::ask, clock, this::sleep);

  private Publication ask(String id) {
    asked.add(clock.instant());
    return service.apply(id);
  }

  private void sleep(Duration duration) throws InterruptedException {
    gate.await();
    clock.advance(duration);
  }

  private static Publication publication(String id, TargetStatus status) {
    return new Publication(
        id,
        PublicationStatus.PROCESSING,
        List.of(new PublicationTarget("t", new Platform("p"), status)));
  }

  private Publication untilMinute(int minute, String id) {
    return publication(
        id,
        clock.instant().isBefore(NOW.plus(Duration.ofMinutes(minute)))
            ? TargetStatus.PROCESSING
            : TargetStatus.SENT);
  }

  private static Failure failure() {
    return Failure.of("getPublication", Delivery.UNKNOWN)
        .problem("It is down.")
        .advice("Wait.")
        .answer(503, null, null, null)
        .build();
  }

  @AfterEach
  void close() {
    follower.close();
  }

  @Test
  void tenThousandWaitsCostOneThreadAndStayInsideTheLimitForReads() throws Exception {
    RateLimiter limiter = new SlotRateLimiter(clock, clock::advance);
    service =
        id -> {
          try (var permit = limiter.acquire(Budgets.READ, Instant.MAX)) {
            asked.set(asked.size() - 1, clock.instant());
            return publication(id, TargetStatus.SENT);
          } catch (NoPermitException | InterruptedException e) {
            throw new AssertionError(e);
          }
        };
    List<CompletableFuture<Publication>> waits = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      waits.add(follower.follow("p" + i, LONG));
    }
    assertThat(
            Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().equals("postqued-follower")))
        .hasSizeLessThanOrEqualTo(1);
    gate.countDown();
    CompletableFuture.allOf(waits.toArray(CompletableFuture[]::new)).get();

    assertThat(asked).hasSize(10_000);
    int reads = Budgets.READ.windows().get(0).permits();
    for (int i = reads; i < asked.size(); i++) {
      assertThat(Duration.between(asked.get(i - reads), asked.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }
  }

  @Test
  void aScheduledPublicationIsNotReadBeforeItsTime() throws Exception {
    Instant start = NOW.plus(Duration.ofDays(3));
    follower.remember(publication("p", TargetStatus.SCHEDULED), Duration.ofDays(3));
    gate.countDown();
    assertThat(follower.follow("p", LONG).get().outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(asked).isNotEmpty().allMatch(time -> !time.isBefore(start));
  }

  @Test
  void aPublicationScheduledElsewhereIsAskedForOnceAMinute() throws Exception {
    service =
        id ->
            clock.instant().isBefore(NOW.plus(Duration.ofHours(1)))
                ? publication(id, TargetStatus.SCHEDULED)
                : publication(id, TargetStatus.SENT);
    gate.countDown();
    follower.follow("p", LONG).get();
    assertThat(asked).hasSizeLessThanOrEqualTo(61);
  }

  @Test
  void itSlowsDownWhileNothingChangesAndIsQuickAgainWhenSomethingDoes() throws Exception {
    service =
        id ->
            clock.instant().isBefore(NOW.plus(Duration.ofMinutes(10)))
                ? publication(id, TargetStatus.QUEUED)
                : untilMinute(20, id);
    gate.countDown();
    follower.follow("p", LONG).get();
    List<Duration> pauses = new ArrayList<>();
    for (int i = 1; i < asked.size(); i++) {
      pauses.add(Duration.between(asked.get(i - 1), asked.get(i)));
    }
    assertThat(pauses.get(0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(pauses).contains(Duration.ofSeconds(30));
    int slow = pauses.indexOf(Duration.ofSeconds(30));
    assertThat(pauses.subList(slow, pauses.size())).contains(Duration.ofSeconds(1));
    assertThat(asked).hasSizeLessThan(70);
  }

  @Test
  void aPollThatFailsLosesNothing() throws Exception {
    service =
        id -> {
          if (asked.size() < 5) {
            throw new ServiceUnavailableException(failure(), null);
          }
          return publication(id, TargetStatus.SENT);
        };
    gate.countDown();
    assertThat(follower.follow("p", LONG).get().outcome()).isEqualTo(Outcome.COMPLETED);
  }

  @Test
  void aServiceThatWasNeverReachedIsReportedAtTheLimit() {
    service =
        id -> {
          throw new ServiceUnavailableException(failure(), null);
        };
    gate.countDown();
    assertThatThrownBy(() -> follower.await("p", Duration.ofMinutes(1)))
        .isInstanceOf(ServiceUnavailableException.class);
  }

  @Test
  void aPublicationThatTheServiceDoesNotKnowEndsTheWait() {
    service =
        id -> {
          throw new InvalidRequestException(failure(), null);
        };
    assertThatThrownBy(() -> follower.await("p", LONG)).isInstanceOf(InvalidRequestException.class);
    assertThat(asked).hasSize(1);
  }

  @Test
  void atTheLimitTheLastThingSeenCounts() {
    service = id -> publication(id, TargetStatus.PROCESSING);
    gate.countDown();
    Publication last = follower.await("p", Duration.ofMinutes(1));
    assertThat(last).isEqualTo(publication("p", TargetStatus.PROCESSING));
    assertThat(last.outcome()).isEqualTo(Outcome.RUNNING);
    assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
  }

  @Test
  void theLimitIsKeptWhileTheServiceDoesNotAnswer() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Follower stuck =
        new Follower(
            id -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return publication(id, TargetStatus.SENT);
            },
            new MonotonicClock(),
            this::sleep);
    try (stuck) {
      assertThat(stuck.await("p", Duration.ofMillis(50)).outcome()).isEqualTo(Outcome.RUNNING);
    }
  }

  @Test
  void aHintDuringAPollMakesItAskAgainAtOnce() throws Exception {
    service =
        id -> {
          if (asked.size() == 1) {
            follower.hurry(id);
          }
          return publication(id, asked.size() == 1 ? TargetStatus.PROCESSING : TargetStatus.SENT);
        };

    follower.follow("p", LONG).get(20, TimeUnit.SECONDS);

    assertThat(asked).containsExactly(NOW, NOW);
  }

  @Test
  void severalWaitsForOnePublicationShareItsPolls() throws Exception {
    service = id -> untilMinute(1, id);
    CompletableFuture<Publication> one = follower.follow("p", LONG);
    CompletableFuture<Publication> two = follower.follow("p", LONG);
    gate.countDown();
    assertThat(one.get()).isSameAs(two.get());
    assertThat(asked).hasSizeLessThan(15);
  }

  @Test
  void aCanceledWaitIsNotPolledFor() throws Exception {
    service = id -> untilMinute(60, id);
    CompletableFuture<Publication> canceled = follower.follow("p", LONG);
    canceled.cancel(false);
    gate.countDown();
    follower.follow("q", Duration.ofMinutes(5)).get();
    assertThat(canceled).isCancelled();
    assertThat(asked).hasSizeLessThan(20);
  }

  @Test
  void aProvenEventEndsTheWaitWithoutAPoll() throws Exception {
    follower.remember(publication("p", TargetStatus.PROCESSING), LONG);
    CompletableFuture<Publication> wait = follower.follow("p", LONG);
    follower.changed("p", "t", TargetStatus.PUBLISHED);
    assertThat(wait.get().outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(asked).isEmpty();
  }

  @Test
  void aHintMakesItAskAtOnce() throws Exception {
    follower.remember(publication("p", TargetStatus.PROCESSING), LONG);
    CompletableFuture<Publication> wait = follower.follow("p", LONG);
    follower.hurry("p");
    assertThat(wait.get().outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(asked).containsExactly(NOW);
  }

  @Test
  void closingEndsAllWaits() {
    follower.remember(publication("p", TargetStatus.SCHEDULED), LONG);
    CompletableFuture<Publication> wait = follower.follow("p", LONG);
    follower.close();
    assertThatThrownBy(wait::get)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> follower.follow("q", LONG)).isInstanceOf(IllegalStateException.class);
  }
}
