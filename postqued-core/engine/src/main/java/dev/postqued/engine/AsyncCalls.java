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
    end();
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

  /** An interrupt was meant for these calls, not for what the thread does next. */
  private void end() {
    gate.lock();
    try {
      runner = null;
      if (isCancelled()) {
        boolean unused = Thread.interrupted();
      }
    } finally {
      gate.unlock();
    }
  }

  @Override
  public boolean cancel(boolean mayInterrupt) {
    gate.lock();
    try {
      boolean cancelled = super.cancel(mayInterrupt);
      if (cancelled && runner != null) {
        runner.interrupt();
      }
      return cancelled;
    } finally {
      gate.unlock();
    }
  }
}
