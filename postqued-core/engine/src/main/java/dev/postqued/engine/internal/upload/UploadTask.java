package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.ClosedException;
import dev.postqued.environment.Gate;
import dev.postqued.environment.Threads.Started;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One upload in a thread: its result, whether it has actually ended, and a way to stop it. */
final class UploadTask<T> {

  private final Gate gate;
  private final Supplier<T> work;
  private final Executor completer;
  private final CompletableFuture<T> result = new CompletableFuture<>();

  /** The gate guards what follows. */
  private @Nullable Started thread;

  private boolean stopped;
  private boolean ended;
  private boolean dropped;

  /** Its result is completed by {@code completer}. */
  UploadTask(Gate gate, Supplier<T> work, Executor completer) {
    this.gate = gate;
    this.work = work;
    this.completer = completer;
  }

  /** Its result; complete at the earliest moment. */
  CompletableFuture<T> result() {
    return result;
  }

  /** Whether nothing of it is under way; the caller holds the gate. */
  boolean hasEnded() {
    return ended;
  }

  /** Whether it was stopped before its work began; the caller holds the gate. */
  boolean wasDropped() {
    return dropped;
  }

  /** Runs in a thread that can be interrupted by its handle. */
  void run(Started in) {
    if (!begin(in)) {
      return;
    }
    Runnable completion;
    try {
      T value = work.get();
      completion = () -> result.complete(value);
    } catch (Throwable e) {
      completion = () -> result.completeExceptionally(e);
    } finally {
      end();
    }
    completer.execute(completion);
  }

  private boolean begin(Started in) {
    gate.lock();
    try {
      thread = stopped ? null : in;
      return !stopped;
    } finally {
      gate.unlock();
    }
  }

  private void end() {
    gate.lock();
    try {
      thread = null;
      ended = true;
      // A late stop must not hit the next upload of this thread.
      Thread.interrupted();
      gate.wakeAll();
    } finally {
      gate.unlock();
    }
  }

  /** Interrupts it, or prevents its start. */
  void stop() {
    gate.lock();
    try {
      stopped = true;
      if (thread != null) {
        thread.interrupt();
        return;
      }
      if (ended) {
        return;
      }
      ended = true;
      dropped = true;
      gate.wakeAll();
    } finally {
      gate.unlock();
    }
    if (!result.isDone()) {
      completer.execute(
          () -> result.completeExceptionally(new ClosedException(new CancellationException())));
    }
  }
}
