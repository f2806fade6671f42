package dev.postqued.engine.internal.poll;

import dev.postqued.engine.internal.call.ClosedException;
import dev.postqued.engine.internal.call.Retrier;
import dev.postqued.environment.Environment;
import dev.postqued.environment.Gate;
import dev.postqued.environment.Threads;
import dev.postqued.service.Polling;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * Waits for the end of publications, jobs and the like on behalf of all callers. One thread reads
 * one after the other, each when it is due; a second one ends waits in time while the first one
 * reads. Both live while there are waits.
 *
 * @param <T> what a read returns
 */
public final class Poller<T> implements AutoCloseable {

  private final Clock clock;
  private final Threads threads;
  private final Executor callbacks;
  private final Gate gate;

  /** The gate guards it and what follows. */
  private final PollTable<T> table;

  private final PollReader<T> reader;
  private final PollTimer<T> timer;
  private boolean closed;

  /**
   * Starts no thread yet.
   *
   * @param client the name of the client, for its threads
   * @param callbacks completes futures
   */
  public Poller(Polling<T> polling, String client, Environment environment, Executor callbacks) {
    this.clock = environment.ticker();
    this.threads = environment.threads();
    this.callbacks = callbacks;
    this.gate = threads.gate();
    this.table = new PollTable<>(polling);
    this.reader = new PollReader<>(polling, client, environment, gate, table);
    this.timer = new PollTimer<>(client, environment, gate, table);
  }

  /** Takes note of something and of the time that passes before anything happens to it. */
  public void remember(T value, Duration untilStart) {
    Ended.after(
        gate,
        () -> {
          table.remember(value, clock.instant().plus(untilStart), clock.instant());
          return List.of();
        });
  }

  /** Waits in this thread. */
  public T await(String id, Duration limit) {
    ThreadReceiver<T> receiver = new ThreadReceiver<>(threads.gate());
    PollWait<T> wait = begin(id, limit, receiver);
    try {
      return receiver.await();
    } catch (InterruptedException e) {
      leave(wait);
      throw Retrier.interrupted("await");
    }
  }

  /** Waits without blocking a thread; cancelling the future ends the wait. */
  public CompletableFuture<T> follow(String id, Duration limit) {
    CompletableFuture<T> future = new CompletableFuture<>();
    PollWait<T> wait = begin(id, limit, new FutureReceiver<>(future, callbacks));
    CompletableFuture<T> unused = future.whenComplete((value, failure) -> leave(wait));
    return future;
  }

  private PollWait<T> begin(String id, Duration limit, Receiver<T> receiver) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("limit must be more than zero, was " + limit);
    }
    gate.lock();
    try {
      if (closed) {
        throw new ClosedException();
      }
      // First, because it may fail when memory is short.
      reader.startIfNeeded();
      timer.startIfNeeded();
      PollWait<T> wait = table.add(id, clock.instant(), limit, receiver);
      gate.wakeAll();
      return wait;
    } finally {
      gate.unlock();
    }
  }

  private void leave(PollWait<T> wait) {
    Ended.after(
        gate,
        () -> {
          table.remove(wait);
          return List.of();
        });
  }

  /** Called when something may have changed: it is read soon. */
  public void hurry(String id) {
    Ended.after(
        gate,
        () -> {
          table.hint(id, clock.instant());
          return List.of();
        });
  }

  /** Called when something has certainly changed: if it has ended, all waits for it end. */
  public void changed(String id, UnaryOperator<T> change) {
    Ended.after(gate, () -> table.change(id, change, clock.instant()));
  }

  /** Called when this client has acted on something: it is read at once. */
  public void acted(String id) {
    Ended.after(
        gate,
        () -> {
          table.acted(id, clock.instant());
          return List.of();
        });
  }

  /** Called when this client has removed something: all waits for it end with this failure. */
  public void gone(String id, Throwable failure) {
    Ended.after(gate, () -> table.gone(id, failure));
  }

  @Override
  public void close() {
    Ended.after(
        gate,
        () -> {
          closed = true;
          reader.stop();
          return table.endAll(new ClosedException());
        });
  }
}
