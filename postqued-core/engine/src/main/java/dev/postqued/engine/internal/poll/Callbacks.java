package dev.postqued.engine.internal.poll;

import dev.postqued.environment.Gate;
import dev.postqued.environment.Threads;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes futures, and so runs the callbacks of users: in their executor, or in a few daemon
 * threads that live while there is something to do. There is one task per wait, so that the queue
 * is never longer than the list of waits.
 */
public final class Callbacks implements Executor {

  private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

  private static final int MAX_THREADS = 4;

  private final Threads threads;
  private final String client;
  private final @Nullable Executor executor;
  private final Gate gate;

  /** The gate guards it and what follows. */
  private final Deque<Runnable> queue = new ArrayDeque<>();

  private int running;

  /**
   * Starts no thread yet.
   *
   * @param client the name of the client
   * @param executor the user's executor, if there is one
   */
  public Callbacks(Threads threads, String client, @Nullable Executor executor) {
    this.threads = threads;
    this.client = client;
    this.executor = executor;
    this.gate = threads.gate();
  }

  @Override
  public void execute(Runnable task) {
    if (executor == null) {
      enqueue(task);
      return;
    }
    try {
      executor.execute(task);
    } catch (RuntimeException | Error e) {
      LOG.warn("The executor rejected a callback, which runs in a thread of the client", e);
      enqueue(task);
    }
  }

  private void enqueue(Runnable task) {
    gate.lock();
    try {
      if (running < MAX_THREADS) {
        threads.start(client + "-callback-" + (running + 1), this::work);
        running++;
      }
      queue.add(task);
    } finally {
      gate.unlock();
    }
  }

  private void work() {
    for (Runnable task = next(); task != null; task = next()) {
      task.run();
    }
  }

  private @Nullable Runnable next() {
    gate.lock();
    try {
      Runnable task = queue.poll();
      if (task == null) {
        running--;
      }
      return task;
    } finally {
      gate.unlock();
    }
  }
}
