package dev.postqued.engine.internal.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.engine.internal.poll.Job.State;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the client itself does to a thing that is waited for. */
class PollerActsTest extends PollerFixture {

  private static final Duration TEN = Duration.ofSeconds(10);

  @Test
  void anActIsFollowedByAReadAtOnceWhateverWasKnown() {
    threads.run(
        () -> {
          poller.remember(new Job("j", State.PLANNED), LONG);
          CompletableFuture<Job> wait = poller.follow("j", LONG.plus(LONG));
          pass(TEN);
          poller.acted("j");
          end(wait);
        });
    assertThat(reads).containsExactly(TEN);
  }

  @Test
  void aWaitThatBeginsAfterAnActReadsAtOnce() {
    threads.run(
        () -> {
          poller.remember(new Job("j", State.PLANNED), LONG);
          pass(TEN);
          poller.acted("j");
          poller.await("j", LONG);
        });
    assertThat(reads).containsExactly(TEN);
  }

  @Test
  void actsAreFollowedHoweverFrequentTheyAre() {
    service = id -> new Job(id, reads.size() < 5 ? State.RUNNING : State.DONE);
    threads.run(
        () -> {
          poller.remember(new Job("j", State.PLANNED), LONG);
          CompletableFuture<Job> wait = poller.follow("j", LONG);
          for (int i = 0; i < 5; i++) {
            pass(Duration.ofMillis(1));
            poller.acted("j");
          }
          end(wait);
        });
    assertThat(reads).last().isEqualTo(Duration.ofMillis(5));
  }

  @Test
  void aReadThatBeganBeforeAnActIsFollowedByAnother() {
    service =
        id -> {
          if (reads.size() == 1) {
            pass(TEN);
          }
          return new Job(id, reads.size() == 1 ? State.RUNNING : State.DONE);
        };
    threads.run(
        () -> {
          CompletableFuture<Job> wait = poller.follow("j", LONG);
          pass(Duration.ofSeconds(3));
          poller.acted("j");
          end(wait);
        });
    assertThat(reads).containsExactly(Duration.ZERO, TEN);
  }

  @Test
  void whatIsGoneEndsItsWaitsWithTheFailure() {
    IllegalStateException gone = new IllegalStateException("gone");
    threads.run(
        () -> {
          poller.remember(new Job("j", State.PLANNED), LONG);
          CompletableFuture<Job> wait = poller.follow("j", LONG);
          pass(TEN);
          poller.gone("j", gone);
          assertThatThrownBy(() -> end(wait)).hasCause(gone);
          poller.gone("nobody waits for it", gone);
        });
    assertThat(reads).isEmpty();
  }
}
