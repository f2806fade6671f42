package dev.postqued.engine.internal.poll;

import dev.postqued.engine.internal.poll.Job.State;
import dev.postqued.environment.Gate;
import dev.postqued.environment.ManualThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;

/** A poller in threads of which one runs at a time, and in their time. */
abstract class PollerFixture {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final Duration LONG = Duration.ofDays(30);

  final ManualThreads threads = new ManualThreads(NOW);
  final List<Duration> reads = new ArrayList<>();
  final List<String> names = new ArrayList<>();
  Function<String, Job> service = id -> new Job(id, State.DONE);
  final Callbacks callbacks = new Callbacks(threads, "made-up", null);
  final Poller<Job> poller =
      new Poller<>(Job.polling(this::read), "made-up", threads.environment(), callbacks);

  Job read(String id) {
    reads.add(passed());
    names.add(Thread.currentThread().getName());
    return service.apply(id);
  }

  Duration passed() {
    return Duration.between(NOW, threads.clock().instant());
  }

  Job doneAfter(Duration time, String id) {
    return new Job(id, passed().compareTo(time) < 0 ? State.RUNNING : State.DONE);
  }

  void pass(Duration time) {
    try {
      threads.sleep(time);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits in the thread of the test until a future is done. */
  Job end(CompletableFuture<Job> future) {
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

  static void waitAt(Gate gate) {
    gate.lock();
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      gate.unlock();
    }
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
}
