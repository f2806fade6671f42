package dev.postqued.engine.internal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.engine.MadeUpService;
import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateLimiter.Permit;
import dev.postqued.support.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlotRateLimiterThreadsTest {

  private final VirtualTime time = new VirtualTime();
  private final SlotRateLimiter limiter = new SlotRateLimiter(MadeUpService.environment(time));
  private final Duration farAway = Duration.ofDays(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void threadsTogetherStayWithinTheBudget() throws Exception {
    List<Instant> sent = Collections.synchronizedList(new ArrayList<>());
    Callable<Void> worker =
        () -> {
          for (int i = 0; i < 10; i++) {
            try (Permit permit = limiter.acquire(MadeUpService.POSTS, farAway)) {
              sent.add(time.clock().instant());
            }
          }
          return null;
        };

    for (Future<Void> done : threads.invokeAll(Collections.nCopies(16, worker))) {
      done.get(30, TimeUnit.SECONDS);
    }

    List<Instant> inOrder = sent.stream().sorted().toList();
    assertThat(inOrder).hasSize(160);
    for (int first = 0; first + 10 < inOrder.size(); first++) {
      assertThat(Duration.between(inOrder.get(first), inOrder.get(first + 10)))
          .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }
  }

  @Test
  void aCallerThatGivesUpDoesNotTakeAnothersWakeUp() throws Exception {
    List<Permit> held = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      held.add(limiter.acquire(MadeUpService.POSTS, farAway));
    }
    Duration soon = Duration.ofSeconds(50);
    Duration later = Duration.ofSeconds(70);
    Future<Permit> impatient = waitInTurn(soon);
    Future<Permit> patient = waitInTurn(later);

    held.get(0).close();

    assertThat(impatient)
        .failsWithin(Duration.ofSeconds(20))
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(NoPermitException.class);
    assertThat(patient).succeedsWithin(Duration.ofSeconds(20));
  }

  /** Starts a thread that waits for a slot and comes back once it is known to stand in the queue. */
  private Future<Permit> waitInTurn(Duration patience) {
    CompletableFuture<Thread> waiting = new CompletableFuture<>();
    Future<Permit> permit =
        threads.submit(
            () -> {
              waiting.complete(Thread.currentThread());
              return limiter.acquire(MadeUpService.POSTS, patience);
            });
    while (waiting.join().getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return permit;
  }
}
