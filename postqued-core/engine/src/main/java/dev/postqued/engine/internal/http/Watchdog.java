package dev.postqued.engine.internal.http;

import dev.postqued.engine.internal.call.ClosedException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Ends exchanges that take too long or stall. One daemon thread, started when first needed. */
public final class Watchdog implements AutoCloseable {

  private final ScheduledThreadPoolExecutor executor;

  /** Its thread is named after the client. */
  Watchdog(String client) {
    executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, client + "-watchdog");
              thread.setDaemon(true);
              return thread;
            });
    executor.setRemoveOnCancelPolicy(true);
  }

  /** Runs {@code end} unless the watch is touched or closed within each {@code limit}. */
  public Watch watch(Duration limit, Runnable end) {
    try {
      return new Watch(limit, end);
    } catch (RejectedExecutionException e) {
      throw new ClosedException(e);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  /** One exchange under watch. */
  public final class Watch implements AutoCloseable {

    private final long limit;
    private final Runnable end;
    private volatile long touched;
    private volatile boolean expired;
    private volatile boolean closed;
    private volatile ScheduledFuture<?> next;

    Watch(Duration limit, Runnable end) {
      this.limit = limit.toNanos();
      this.end = end;
      this.touched = System.nanoTime();
      this.next = executor.schedule(this::look, this.limit, TimeUnit.NANOSECONDS);
    }

    /** Notes progress. */
    public void touch() {
      touched = System.nanoTime();
    }

    /** Whether the watch ended the exchange. */
    public boolean expired() {
      return expired;
    }

    private void look() {
      long left = touched + limit - System.nanoTime();
      if (closed) {
        return;
      }
      if (left > 0) {
        next = executor.schedule(this::look, left, TimeUnit.NANOSECONDS);
      } else {
        expired = true;
        end.run();
      }
    }

    @Override
    public void close() {
      closed = true;
      next.cancel(false);
    }
  }
}
