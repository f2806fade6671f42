package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.ClosedException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One upload in a thread: its result, its actual end, and a way to stop it. */
final class UploadTask<T> implements Runnable {

  private final Supplier<T> work;
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private @Nullable Thread thread;
  private boolean stopped;

  UploadTask(Supplier<T> work) {
    this.work = work;
  }

  /** Its result; complete at the earliest moment. */
  CompletableFuture<T> result() {
    return result;
  }

  /** Complete when nothing of it is under way. */
  CompletableFuture<Boolean> ended() {
    return ended;
  }

  @Override
  public void run() {
    if (!begin()) {
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

  private synchronized boolean begin() {
    thread = stopped ? null : Thread.currentThread();
    return !stopped;
  }

  private void end() {
    synchronized (this) {
      thread = null;
      // A late stop must not hit the next upload of this thread.
      Thread.interrupted();
    }
    ended.complete(true);
  }

  /** Interrupts it, or prevents its start. */
  void stop() {
    synchronized (this) {
      stopped = true;
      if (thread != null) {
        thread.interrupt();
        return;
      }
    }
    result.completeExceptionally(new ClosedException(new CancellationException()));
    ended.complete(true);
  }
}
