package dev.postqued.engine.internal.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.engine.MadeUpService;
import dev.postqued.engine.internal.limits.SlotRateLimiter;
import dev.postqued.engine.internal.poll.Job.State;
import dev.postqued.environment.Gate;
import dev.postqued.environment.ManualThreads;
import dev.postqued.environment.Threads;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In threads of which one runs at a time, and in their time. */
class PollerTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LONG = Duration.ofDays(30);

  private final ManualThreads threads = new ManualThreads(NOW);
  private final List<Duration> reads = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private Function<String, Job> service = id -> new Job(id, State.DONE);
  private final Callbacks callbacks = new Callbacks(threads, "made-up", null);
  private final Poller<Job> poller =
      new Poller<>(Job.polling(this::read), "made-up", threads.environment(), callbacks);

  private Job read(String id) {
    reads.add(passed());
    names.add(Thread.currentThread().getName());
    return service.apply(id);
  }

  private Duration passed() {
    return Duration.between(NOW, threads.clock().instant());
  }

  private Job doneAfter(Duration time, String id) {
    return new Job(id, passed().compareTo(time) < 0 ? State.RUNNING : State.DONE);
  }

  private void pass(Duration time) {
    try {
      threads.sleep(time);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits in the thread of the test until a future is done. */
  private Job end(CompletableFuture<Job> future) {
    Gate done = threads.gate();
    CompletableFuture<Job> unused =
        future.whenComplete(
            (job, failure) -> {
              done.lock();
              done.wakeAll();
              done.unlock();
            });
    done.lock();
    while (!future.isDone()) {
      waitAt(done);
    }
    done.unlock();
    return future.join();
  }

  private static Failure failure() {
    return Failure.of("getJob", Delivery.UNKNOWN)
        .problem("It is down.")
        .advice("Wait.")
        .answer(503, null, null, null)
        .build();
  }

  @AfterEach
  void close() {
    threads.run(
        () -> {
          poller.close();
          pass(Duration.ofSeconds(1));
        });
    threads.close();
  }

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
  void aFailureThatPassesIsFollowedByAnotherRead() {
    service =
        id -> {
          if (reads.size() < 5) {
            throw new ServiceUnavailableException(failure(), null);
          }
          return new Job(id, State.DONE);
        };
    threads.run(() -> assertThat(poller.await("j", LONG).state()).isEqualTo(State.DONE));
    assertThat(reads).hasSize(5);
  }

  @Test
  void aServiceThatWasNeverReachedIsReportedAtTheLimit() {
    service =
        id -> {
          throw new ServiceUnavailableException(failure(), null);
        };
    threads.run(
        () ->
            assertThatExceptionOfType(ServiceUnavailableException.class)
                .isThrownBy(() -> poller.await("j", Duration.ofMinutes(1))));
    assertThat(passed()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void anyOtherFailureEndsTheWait() {
    service =
        id -> {
          throw new InvalidRequestException(failure(), null);
        };
    threads.run(
        () ->
            assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> poller.await("j", LONG)));
    assertThat(reads).hasSize(1);
  }

  @Test
  void anErrorOfOneReadCostsOneWaitOnly() {
    service =
        id -> {
          if (id.equals("broken")) {
            throw new StackOverflowError("deep");
          }
          return doneAfter(Duration.ofMinutes(1), id);
        };
    threads.run(
        () -> {
          CompletableFuture<Job> broken = poller.follow("broken", LONG);
          CompletableFuture<Job> sound = poller.follow("sound", LONG);
          assertThatThrownBy(() -> end(broken)).hasCauseInstanceOf(StackOverflowError.class);
          assertThat(end(sound).state()).isEqualTo(State.DONE);
          assertThat(poller.await("later", LONG).state()).isEqualTo(State.DONE);
        });
  }

  @Test
  void aMistakeOfADeclarationCostsOneWaitOnly() {
    service = id -> id.equals("broken") ? null : new Job(id, State.DONE);
    threads.run(
        () -> {
          assertThatExceptionOfType(CompletionException.class)
              .isThrownBy(() -> poller.await("broken", LONG))
              .withCauseInstanceOf(NullPointerException.class);
          assertThat(poller.await("sound", LONG).state()).isEqualTo(State.DONE);
        });
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
  void anInterruptEndsOneWait() {
    service = id -> doneAfter(Duration.ofHours(1), id);
    List<String> ends = new ArrayList<>();
    threads.run(
        () -> {
          CompletableFuture<Job> other = poller.follow("j", LONG);
          Threads.Started waiter = threads.start("waiter", () -> ends.add(interruptedWait()));
          pass(Duration.ofSeconds(10));
          waiter.interrupt();
          assertThat(end(other).state()).isEqualTo(State.DONE);
        });
    assertThat(ends).containsExactly("InterruptedCallException, flag set at PT10S");
  }

  private String interruptedWait() {
    try {
      return poller.await("j", LONG).toString();
    } catch (InterruptedCallException e) {
      return "InterruptedCallException, flag "
          + (Thread.interrupted() ? "set" : "lost")
          + " at "
          + passed();
    }
  }

  @Test
  void aReadThatLeavesAnInterruptBehindHarmsNoOther() {
    service =
        id -> {
          Thread.currentThread().interrupt();
          return doneAfter(Duration.ofMinutes(1), id);
        };
    threads.run(() -> assertThat(poller.await("j", LONG).state()).isEqualTo(State.DONE));
  }

  @Test
  void aProvenEndEndsTheWaitWithoutARead() {
    threads.run(
        () -> {
          poller.remember(new Job("j", State.RUNNING), LONG);
          CompletableFuture<Job> wait = poller.follow("j", LONG);
          poller.changed("j", job -> new Job(job.id(), State.DONE));
          assertThat(end(wait).state()).isEqualTo(State.DONE);
        });
    assertThat(reads).isEmpty();
  }

  @Test
  void aReadThatBeganBeforeAProvenChangeDoesNotUndoIt() {
    service =
        id -> {
          pass(Duration.ofSeconds(5));
          return new Job(id, reads.size() == 1 ? State.QUEUED : State.RUNNING);
        };
    threads.run(
        () -> {
          poller.remember(new Job("j", State.QUEUED), Duration.ZERO);
          CompletableFuture<Job> wait = poller.follow("j", Duration.ofSeconds(8));
          pass(Duration.ofSeconds(3));
          poller.changed("j", job -> new Job(job.id(), State.PLANNED));
          assertThat(end(wait).state()).isEqualTo(State.PLANNED);
        });
    assertThat(reads).startsWith(Duration.ofSeconds(1), Duration.ofSeconds(6));
  }

  @Test
  void aHintIsFollowedByAReadAtOnce() {
    threads.run(
        () -> {
          poller.remember(new Job("j", State.RUNNING), LONG);
          CompletableFuture<Job> wait = poller.follow("j", LONG);
          pass(Duration.ofSeconds(10));
          poller.hurry("j");
          end(wait);
        });
    assertThat(reads).containsExactly(Duration.ofSeconds(10));
  }

  @Test
  void aHintDuringAReadIsFollowedByAnotherOne() {
    service =
        id -> {
          poller.hurry(id);
          return new Job(id, reads.size() == 1 ? State.RUNNING : State.DONE);
        };
    threads.run(() -> poller.await("j", LONG));
    assertThat(reads).containsExactly(Duration.ZERO, Duration.ZERO);
  }

  @Test
  void hintsThatBringNothingDoNotUseUpTheReads() {
    service = id -> new Job(id, State.RUNNING);
    threads.run(
        () -> {
          CompletableFuture<Job> unused = poller.follow("j", LONG);
          for (int second = 0; second < 600; second++) {
            pass(Duration.ofSeconds(1));
            poller.hurry("j");
          }
        });
    assertThat(reads).hasSizeLessThan(60);
  }

  @Test
  void closingEndsAllWaitsAndReads() {
    List<String> ends = new ArrayList<>();
    service =
        id -> {
          try {
            threads.sleep(LONG);
          } catch (InterruptedException e) {
            ends.add("read interrupted at " + passed());
          }
          return new Job(id, State.DONE);
        };
    threads.run(
        () -> {
          CompletableFuture<Job> wait = poller.follow("j", LONG);
          pass(Duration.ofSeconds(10));
          poller.close();
          assertThatThrownBy(() -> end(wait)).hasCauseInstanceOf(IllegalStateException.class);
          assertThatIllegalStateException().isThrownBy(() -> poller.follow("k", LONG));
        });
    assertThat(ends).containsExactly("read interrupted at PT10S");
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

  private static void waitAt(Gate gate) {
    gate.lock();
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      gate.unlock();
    }
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
