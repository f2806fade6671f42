package dev.postqued.engine.internal.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.engine.internal.poll.Job.State;
import dev.postqued.environment.Environment;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.support.Forked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In the threads of the Java platform. */
@Timeout(60)
class PollerThreadsTest {

  private static final Duration LONG = Duration.ofDays(30);

  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Poller<Job>> pollers = new ArrayList<>();

  /** A poller whose reads return when {@link #end} comes. */
  private Poller<Job> blocked(Callbacks callbacks, Environment environment) {
    Poller<Job> poller =
        new Poller<>(Job.polling(this::readAtTheEnd), "made-up", environment, callbacks);
    pollers.add(poller);
    return poller;
  }

  private Poller<Job> blocked() {
    return blocked(
        new Callbacks(Environment.system().threads(), "made-up", null), Environment.system());
  }

  private Job readAtTheEnd(String id) {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
    return new Job(id, State.DONE);
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("made-up"))
        .toList();
  }

  private static void awaitNoThread() {
    while (!threads().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  @AfterEach
  void close() {
    pollers.forEach(Poller::close);
    awaitNoThread();
  }

  @Test
  void threadsAreDaemonsNamedAfterTheClientAndNoneIsLeftAfterTheClose() {
    Poller<Job> poller = blocked();
    CompletableFuture<Job> wait = poller.follow("j", LONG);

    assertThat(threads())
        .allMatch(Thread::isDaemon)
        .extracting(Thread::getName)
        .containsExactlyInAnyOrder("made-up-poller", "made-up-poll-timer");

    poller.close();
    awaitNoThread();
    assertThat(wait).isCompletedExceptionally();
  }

  @Test
  void aLimitIsKeptInRealTimeThoughAReadHangs() {
    assertThat(blocked().await("j", Duration.ofMillis(50)).state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void aThreadThatWaitsCanBeInterrupted() {
    Poller<Job> poller = blocked();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> poller.await("j", LONG)).isInstanceOf(InterruptedCallException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void callbacksRunInTheExecutorOfTheUser() throws Exception {
    ExecutorService users = Executors.newSingleThreadExecutor(task -> new Thread(task, "users"));
    try {
      Environment environment = Environment.system();
      Poller<Job> poller =
          blocked(new Callbacks(environment.threads(), "made-up", users), environment);
      CompletableFuture<String> thread =
          poller.follow("j", LONG).thenApply(job -> Thread.currentThread().getName());
      end.countDown();
      assertThat(thread.get()).isEqualTo("users");
    } finally {
      users.shutdownNow();
    }
  }

  @Test
  void anExecutorThatRefusesLosesNoEnd() throws Exception {
    Environment environment = Environment.system();
    Callbacks callbacks =
        new Callbacks(
            environment.threads(),
            "made-up",
            task -> {
              throw new RejectedExecutionException("closed");
            });
    CompletableFuture<String> thread =
        blocked(callbacks, environment)
            .follow("j", LONG)
            .thenApply(job -> Thread.currentThread().getName());
    end.countDown();
    assertThat(thread.get()).isEqualTo("made-up-callback-1");
  }

  @Test
  void aCallbackThatWaitsHoldsUpNeitherPollingNorAThreadThatWaits() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    AtomicReference<Thread> stuck = new AtomicReference<>();
    Poller<Job> poller = blocked();
    List<CompletableFuture<Void>> callbacks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      callbacks.add(
          poller
              .follow("j", LONG)
              .thenAccept(
                  job -> {
                    stuck.set(Thread.currentThread());
                    awaitUninterruptibly(never);
                  }));
    }
    end.countDown();

    assertThat(poller.await("k", LONG).state()).isEqualTo(State.DONE);

    assertThat(threads().stream().filter(t -> t.getName().startsWith("made-up-callback")))
        .hasSizeLessThanOrEqualTo(4);
    never.countDown();
    CompletableFuture.allOf(callbacks.toArray(CompletableFuture[]::new)).get();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSleeperThatThrowsEndsTheWaitsAndNotThoseThatFollow() throws Exception {
    AtomicBoolean broken = new AtomicBoolean(true);
    Environment environment =
        Environment.system()
            .withSleeper(
                time -> {
                  if (broken.getAndSet(false)) {
                    throw new IllegalArgumentException("cannot sleep");
                  }
                });
    AtomicBoolean running = new AtomicBoolean(true);
    Poller<Job> poller =
        new Poller<>(
            Job.polling(id -> new Job(id, running.getAndSet(false) ? State.RUNNING : State.DONE)),
            "made-up",
            environment,
            new Callbacks(environment.threads(), "made-up", null));
    pollers.add(poller);

    assertThatThrownBy(() -> poller.follow("j", LONG).get())
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(poller.follow("j", LONG).get().state()).isEqualTo(State.DONE);
  }

  @Test
  void tenThousandWaitsNeedLessThan64MebibytesOfMemory() throws Exception {
    Forked.java("-Xmx64m", Program.class);
  }

  /** Waits for many things at once, each with a state of some size. */
  static final class Program {

    private Program() {}

    public static void main(String[] arguments) {
      CountDownLatch all = new CountDownLatch(1);
      Environment environment = Environment.system();
      Poller<Job> poller =
          new Poller<>(
              Job.polling(
                  id -> {
                    awaitUninterruptibly(all);
                    return new Job(id, State.DONE);
                  }),
              "made-up",
              environment,
              new Callbacks(environment.threads(), "made-up", null));
      try (poller) {
        List<CompletableFuture<Job>> waits = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
          String id = "a-job-with-an-id-as-long-as-those-of-services-are-" + i;
          waits.add(poller.follow(id, LONG));
        }
        all.countDown();
        CompletableFuture.allOf(waits.toArray(CompletableFuture[]::new)).join();
      }
    }
  }
}
