package dev.postqued.engine.internal.http;

import dev.postqued.transport.TransportClosedException;
import dev.postqued.transport.TransportRequest.Kind;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
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

  /**
   * Cancels {@code exchange} unless the watch is touched or closed within each {@code limit}, and what
   * {@link Pace} adds to it.
   */
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
    private final Duration limit;
    private final Cancellable exchange;
    private final Pace pace;
    private volatile boolean expired;
    private volatile Duration ended = Duration.ZERO;
    private volatile boolean closed;
    private volatile boolean resting;
    private volatile ScheduledFuture<?> next;

    Watch(Kind kind, Duration limit, Cancellable exchange) {
      this.kind = kind;
      this.limit = limit;
      this.exchange = exchange;
      this.pace = new Pace(limit, System.nanoTime());
      this.next = executor.schedule(this, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Notes progress. */
    void touch() {
      moved(0);
    }

    /** Notes that bytes were handed over. */
    void moved(int bytes) {
      pace.moved(bytes, System.nanoTime());
      resting = false;
    }

    /** Sets where to find the size of the buffer that bytes are handed to. */
    void buffer(IntSupplier bytes) {
      pace.buffer(bytes);
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
              kind == Kind.CALL
                  ? "no response within " + limit
                  : "no byte moved for " + rounded(ended));
      timeout.initCause(cause);
      return timeout;
    }

    private static Duration rounded(Duration patience) {
      return patience.truncatedTo(
          patience.toSeconds() == 0 ? ChronoUnit.MILLIS : ChronoUnit.SECONDS);
    }

    @Override
    public void run() {
      long left = resting ? limit.toNanos() : pace.end() - System.nanoTime();
      if (closed) {
        return;
      }
      if (left > 0) {
        next = executor.schedule(this, left, TimeUnit.NANOSECONDS);
      } else {
        ended = pace.patience();
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
