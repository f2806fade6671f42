package dev.postqued.engine.internal.http;

import dev.postqued.transport.TransportClosedException;
import dev.postqued.transport.TransportRequest.Kind;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/** Ends exchanges that take too long or stall. One daemon thread, started when first needed. */
final class Watchdog implements AutoCloseable {

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

  /** Cancels {@code exchange} unless the watch is touched or closed within each {@code limit}. */
  Watch watch(Kind kind, Duration limit, Cancellable exchange) {
    try {
      return new Watch(kind, limit, exchange);
    } catch (RejectedExecutionException e) {
      throw new TransportClosedException();
    }
  }

  boolean isClosed() {
    return executor.isShutdown();
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  /** One exchange under watch. */
  final class Watch implements AutoCloseable, Runnable {

    private final Kind kind;
    private final long limit;
    private final Cancellable exchange;
    private volatile long touched;
    private volatile boolean expired;
    private volatile boolean closed;
    private volatile boolean resting;
    private volatile ScheduledFuture<?> next;

    Watch(Kind kind, Duration limit, Cancellable exchange) {
      this.kind = kind;
      this.limit = limit.toNanos();
      this.exchange = exchange;
      this.touched = System.nanoTime();
      this.next = executor.schedule(this, this.limit, TimeUnit.NANOSECONDS);
    }

    /** Notes progress. */
    void touch() {
      touched = System.nanoTime();
      resting = false;
    }

    /** Lets time pass until the next touch: nothing is waited for meanwhile. */
    void rest() {
      resting = true;
    }

    /** Whether the watch ended the exchange. */
    boolean expired() {
      return expired;
    }

    /** What the watch has made of a failure. */
    SocketTimeoutException timeout(Exception cause) {
      SocketTimeoutException timeout =
          new SocketTimeoutException(
              (kind == Kind.CALL ? "no response within " : "no byte moved for ")
                  + Duration.ofNanos(limit));
      timeout.initCause(cause);
      return timeout;
    }

    @Override
    public void run() {
      long left = resting ? limit : touched + limit - System.nanoTime();
      if (closed) {
        return;
      }
      if (left > 0) {
        next = executor.schedule(this, left, TimeUnit.NANOSECONDS);
      } else {
        expired = true;
        exchange.cancel();
      }
    }

    @Override
    public void close() {
      closed = true;
      next.cancel(false);
    }
  }
}
