package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.ClosedException;
import dev.postqued.engine.internal.call.Retrier;
import dev.postqued.environment.Gate;
import dev.postqued.environment.Threads;
import dev.postqued.environment.Threads.Started;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The threads of parallel uploads. They are daemons and end when they are idle. */
final class UploadThreads implements AutoCloseable {

  private static final Duration IDLE = Duration.ofSeconds(10);

  private final Threads threads;
  private final String client;
  private final int max;
  private final Executor callbacks;
  private final Gate gate;

  /** The gate guards what follows. */
  private final Deque<UploadTask<?>> queue = new ArrayDeque<>();

  private final Set<Worker> workers = new LinkedHashSet<>();

  /** Has taken the last task, which has no turn yet; the next is taken when it has, to keep their order. */
  private @Nullable Thread arriving;

  private int idle;
  private int started;
  private boolean closed;

  /** Starts no thread yet; {@code callbacks} completes the futures of users. */
  UploadThreads(Threads threads, String client, int max, Executor callbacks) {
    this.threads = threads;
    this.client = client;
    this.max = max;
    this.callbacks = callbacks;
    this.gate = threads.gate();
  }

  /** Starts work. Cancelling the future interrupts it. */
  <T> CompletableFuture<T> start(Supplier<T> work) {
    UploadTask<T> task = new UploadTask<>(gate, work, callbacks);
    enqueue(task);
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
  void all(List<Uploads.Part> work) {
    if (work.size() == 1) {
      work.get(0).upload(failure -> {});
      return;
    }
    AtomicReference<@Nullable Throwable> first = new AtomicReference<>();
    List<UploadTask<Boolean>> tasks = new ArrayList<>();
    for (Uploads.Part one : work) {
      tasks.add(new UploadTask<>(gate, () -> run(one, first, tasks), Runnable::run));
    }
    tasks.forEach(this::enqueue);
    boolean whole = awaitEnd(tasks);
    Throwable failure = first.get();
    if (failure != null) {
      throw unchecked(failure);
    }
    if (!whole) {
      throw new ClosedException(new CancellationException());
    }
  }

  private boolean run(
      Uploads.Part one,
      AtomicReference<@Nullable Throwable> first,
      List<UploadTask<Boolean>> tasks) {
    Consumer<Throwable> failed =
        failure -> {
          if (first.compareAndSet(null, failure)) {
            stop(tasks);
          }
        };
    try {
      one.upload(failed);
      return true;
    } catch (Throwable e) {
      failed.accept(e);
      return false;
    }
  }

  /** All at once: a thread that one of them leaves must not begin another. */
  private void stop(List<UploadTask<Boolean>> tasks) {
    gate.lock();
    try {
      tasks.forEach(UploadTask::stop);
    } finally {
      gate.unlock();
    }
  }

  /** Returns whether all of them have begun: the client may have been closed before. */
  private boolean awaitEnd(List<UploadTask<Boolean>> tasks) {
    boolean interrupted = false;
    boolean whole;
    gate.lock();
    try {
      while (!tasks.stream().allMatch(UploadTask::hasEnded)) {
        try {
          gate.await();
        } catch (InterruptedException e) {
          interrupted = true;
          tasks.forEach(UploadTask::stop);
        }
      }
      whole = tasks.stream().noneMatch(UploadTask::wasDropped);
    } finally {
      gate.unlock();
    }
    if (interrupted) {
      throw Retrier.interrupted("upload");
    }
    return whole;
  }

  /** The task of this thread has its turn, or has ended. */
  void arrived() {
    gate.lock();
    try {
      if (arriving == Thread.currentThread()) {
        arriving = null;
        gate.wakeAll();
      }
    } finally {
      gate.unlock();
    }
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
  }

  private void enqueue(UploadTask<?> task) {
    gate.lock();
    try {
      if (closed) {
        throw new ClosedException(new CancellationException());
      }
      queue.add(task);
      if (idle >= queue.size() || workers.size() == max) {
        gate.wakeAll();
        return;
      }
      Worker worker = new Worker();
      worker.thread = threads.start(client + "-upload-" + ++started, worker);
      workers.add(worker);
    } finally {
      gate.unlock();
    }
  }

  /** One thread. It cannot take a task before its starter, who holds the gate, knows its handle. */
  private final class Worker implements Runnable {

    private @Nullable Started thread;

    @Override
    public void run() {
      for (UploadTask<?> task = next(); task != null; task = next()) {
        Started self = thread;
        if (self != null) {
          task.run(self);
        }
        arrived();
      }
    }

    private void interrupt() {
      if (thread != null) {
        thread.interrupt();
      }
    }

    private @Nullable UploadTask<?> next() {
      gate.lock();
      try {
        if (queue.isEmpty() && !closed) {
          rest();
        }
        awaitArrival();
        UploadTask<?> task = queue.poll();
        if (task == null) {
          workers.remove(this);
        } else {
          arriving = Thread.currentThread();
        }
        return task;
      } finally {
        gate.unlock();
      }
    }

    private void awaitArrival() {
      while (arriving != null && !queue.isEmpty()) {
        try {
          gate.await();
        } catch (InterruptedException e) {
          // As in a rest; if the client is closed, nothing is left to be taken.
          return;
        }
      }
    }

    private void rest() {
      idle++;
      try {
        gate.await(IDLE);
      } catch (InterruptedException e) {
        // Whoever interrupts an idle thread of the client ends it; the next upload starts another.
        return;
      } finally {
        idle--;
      }
    }
  }

  @Override
  public void close() {
    List<UploadTask<?>> waiting;
    gate.lock();
    try {
      closed = true;
      waiting = List.copyOf(queue);
      queue.clear();
      workers.forEach(Worker::interrupt);
    } finally {
      gate.unlock();
    }
    waiting.forEach(UploadTask::stop);
  }
}
