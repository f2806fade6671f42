package dev.postqued.engine.internal.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.engine.internal.poll.Job.State;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What somebody else says of a thing that is waited for. */
class PollerHintsTest extends PollerFixture {

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
}
