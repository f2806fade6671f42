package dev.postqued.engine.internal.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.engine.internal.poll.Job.State;
import dev.postqued.environment.Threads;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What fails, is interrupted or is closed. */
class PollerFailuresTest extends PollerFixture {

  private static Failure failure() {
    return Failure.of("getJob", Delivery.UNKNOWN)
        .problem("It is down.")
        .advice("Wait.")
        .response(503, null, null, null)
        .build();
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
}
