package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.ClosedException;
import dev.postqued.engine.internal.call.Retrier;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The threads of parallel uploads. They are daemons and end when they are idle. */
final class UploadThreads implements AutoCloseable {

  private static final long IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;

  /** Starts no thread yet. */
  UploadThreads(String client, int most) {
    AtomicInteger number = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            most,
            most,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, client + "-upload-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /** Starts work. Cancelling the future interrupts it. */
  <T> CompletableFuture<T> start(Supplier<T> work) {
    UploadTask<T> task = queue(work);
    CompletableFuture<T> unused =
        task.result()
            .whenComplete(
                (value, failure) -> {
                  if (task.result().isCancelled()) {
                    task.stop();
                  }
                });
    return task.result();
  }

  /**
   * Does all of the work in parallel. The first failure ends the rest, and is thrown when
   * everything has ended.
   */
  void all(List<Runnable> work) {
    if (work.size() == 1) {
      work.get(0).run();
      return;
    }
    AtomicReference<Throwable> first = new AtomicReference<>();
    List<UploadTask<Boolean>> tasks =
        work.stream()
            .map(
                one ->
                    queue(
                        () -> {
                          one.run();
                          return true;
                        }))
            .toList();
    for (UploadTask<Boolean> task : tasks) {
      CompletableFuture<Boolean> unused =
          task.result()
              .whenComplete(
                  (value, failure) -> {
                    if (failure != null && first.compareAndSet(null, failure)) {
                      tasks.forEach(UploadTask::stop);
                    }
                  });
    }
    awaitEnd(tasks);
    if (first.get() != null) {
      throw unchecked(first.get());
    }
  }

  private static void awaitEnd(List<UploadTask<Boolean>> tasks) {
    CompletableFuture<?> ended =
        CompletableFuture.allOf(
            tasks.stream().map(UploadTask::ended).toArray(CompletableFuture<?>[]::new));
    try {
      ended.get();
    } catch (InterruptedException e) {
      tasks.forEach(UploadTask::stop);
      ended.join();
      throw Retrier.interrupted("upload");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
  }

  private <T> UploadTask<T> queue(Supplier<T> work) {
    UploadTask<T> task = new UploadTask<>(work);
    try {
      threads.execute(task);
      return task;
    } catch (RejectedExecutionException e) {
      throw new ClosedException(e);
    }
  }

  @Override
  public void close() {
    for (Runnable waiting : threads.shutdownNow()) {
      ((UploadTask<?>) waiting).stop();
    }
  }
}
