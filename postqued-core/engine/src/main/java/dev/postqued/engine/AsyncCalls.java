package dev.postqued.engine;

import dev.postqued.environment.Gate;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls in a thread of an executor. To cancel the future interrupts that thread, while they run. */
final class AsyncCalls<T extends @Nullable Object> extends CompletableFuture<T>
    implements Runnable {

  private final Gate gate;
  private final Supplier<T> calls;
  private @Nullable Thread runner;
  private boolean interrupted;

  AsyncCalls(Gate gate, Supplier<T> calls) {
    this.gate = gate;
    this.calls = calls;
  }

  @Override
  public void run() {
    if (!begin()) {
      return;
    }
    T value = null;
    Throwable failure = null;
    try {
      value = calls.get();
    } catch (Throwable e) {
      // Whoever waits for the future must learn of it, whatever it is.
      failure = e;
    }
    if (!end()) {
      return;
    }
    if (failure == null) {
      complete(value);
    } else {
      completeExceptionally(failure);
    }
  }

  private boolean begin() {
    gate.lock();
    try {
      if (isDone()) {
        return false;
      }
      runner = Thread.currentThread();
      return true;
    } finally {
      gate.unlock();
    }
  }

  /**
   * An interrupt was meant for these calls, not for what the thread does next. Returns whether the future
   * is still to be completed: whoever has interrupted them cancels it.
   */
  private boolean end() {
    gate.lock();
    try {
      runner = null;
      if (interrupted) {
        boolean unused = Thread.interrupted();
      }
      return !interrupted;
    } finally {
      gate.unlock();
    }
  }

  /** What is attached to the future runs outside the gate: it may wait for the calls to end. */
  @Override
  public boolean cancel(boolean mayInterrupt) {
    gate.lock();
    try {
      if (runner != null && !isDone()) {
        interrupted = true;
        runner.interrupt();
      }
    } finally {
      gate.unlock();
    }
    return super.cancel(mayInterrupt);
  }
}
