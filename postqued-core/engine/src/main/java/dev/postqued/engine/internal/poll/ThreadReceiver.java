package dev.postqued.engine.internal.poll;

import dev.postqued.engine.internal.call.ClosedException;
import dev.postqued.environment.Gate;
import dev.postqued.errors.ServiceException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A thread that waits. */
final class ThreadReceiver<T> implements Receiver<T> {

  private final Gate gate;
  private @Nullable T value;
  private @Nullable Throwable failure;

  ThreadReceiver(Gate gate) {
    this.gate = gate;
  }

  @Override
  public void complete(T end) {
    gate.lock();
    try {
      value = end;
      gate.wakeAll();
    } finally {
      gate.unlock();
    }
  }

  @Override
  public void fail(Throwable problem) {
    gate.lock();
    try {
      failure = problem;
      gate.wakeAll();
    } finally {
      gate.unlock();
    }
  }

  /** Waits in this thread; a failure that is not one of the library becomes a cause. */
  T await() throws InterruptedException {
    gate.lock();
    try {
      while (value == null && failure == null) {
        gate.await();
      }
      if (failure instanceof ServiceException || failure instanceof ClosedException) {
        throw (RuntimeException) failure;
      }
      if (value == null) {
        throw new CompletionException(failure);
      }
      return value;
    } finally {
      gate.unlock();
    }
  }
}
