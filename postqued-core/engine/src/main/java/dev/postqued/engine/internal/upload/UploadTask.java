package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.ClosedException;
import dev.postqued.environment.Gate;
import dev.postqued.environment.Threads.Started;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One upload in a thread: its result, whether it has actually ended, and a way to stop it. */
final class UploadTask<T> {

  private final Gate gate;
  private final Supplier<T> work;
  private final CompletableFuture<T> result = new CompletableFuture<>();

  /** The gate guards what follows. */
  private @Nullable Started thread;

  private boolean stopped;
  private boolean ended;

  UploadTask(Gate gate, Supplier<T> work) {
    this.gate = gate;
    this.work = work;
  }

  /** Its result; complete at the earliest moment. */
  CompletableFuture<T> result() {
    return result;
  }

  /** Whether nothing of it is under way; the caller holds the gate. */
  boolean hasEnded() {
    return ended;
  }

  /** Runs in a thread that can be interrupted by its handle. */
  void run(Started in) {
    if (!begin(in)) {
      return;
    }
    try {
      result.complete(work.get());
    } catch (Throwable e) {
      result.completeExceptionally(e);
    } finally {
      end();
    }
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
      ended = true;
      gate.wakeAll();
    } finally {
      gate.unlock();
    }
    result.completeExceptionally(new ClosedException(new CancellationException()));
  }
}
