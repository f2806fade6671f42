package dev.postqued.environment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Threads of which one runs at a time, always in the same order, and a clock that goes on when all of
 * them wait. For one test: {@link #run} its body and {@link #close} it.
 */
public final class ManualThreads implements Threads, AutoCloseable {

  /** Ends a thread when its test is over. */
  private static final class Over extends Error {
    private static final long serialVersionUID = 1L;
  }

  final Deque<Strand> runnable = new ArrayDeque<>();
  final List<Strand> waiting = new ArrayList<>();
  private final List<Strand> all = new ArrayList<>();
  private final Semaphore yielded = new Semaphore(0);
  private @Nullable Strand current;
  Instant now;
  boolean over;

  /** Starts the clock at a time. */
  public ManualThreads(Instant start) {
    this.now = start;
  }

  /** Everything of this machine but its time and its threads. */
  public Environment environment() {
    return Environment.system().withClock(clock()).withThreads(this);
  }

  /** The time, which goes on when every thread waits. */
  public Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  /** Runs the body of a test to its end, and the other threads for as long. */
  public void run(Runnable body) {
    Strand main = start("main", body);
    while (main.isAlive()) {
      Strand next = runnable.isEmpty() ? firstOfThoseThatWait() : runnable.remove();
      current = next;
      next.turn.release();
      yielded.acquireUninterruptibly();
    }
    if (main.failure != null) {
      throw new AssertionError(main.failure.getMessage(), main.failure);
    }
  }

  private Strand firstOfThoseThatWait() {
    Strand first = null;
    for (Strand strand : waiting) {
      if (strand.end != null && (first == null || strand.end.isBefore(first.end))) {
        first = strand;
      }
    }
    if (first == null) {
      throw new AssertionError("every thread waits for another: " + waiting);
    }
    now = first.end.isAfter(now) ? first.end : now;
    waiting.remove(first);
    return first;
  }

  /** The names of the threads whose work has not ended. */
  public List<String> alive() {
    return all.stream().filter(Strand::isAlive).map(Strand::toString).toList();
  }

  @Override
  public Strand start(String name, Runnable work) {
    Strand strand = new Strand(name, work);
    all.add(strand);
    runnable.add(strand);
    strand.thread.start();
    return strand;
  }

  @Override
  public Gate gate() {
    return new ManualGate(this);
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Gate gate = gate();
    gate.lock();
    try {
      gate.sleep(duration);
    } finally {
      gate.unlock();
    }
  }

  /** Ends all threads. */
  @Override
  public void close() {
    over = true;
    for (Strand strand : all) {
      while (strand.isAlive()) {
        current = strand;
        strand.turn.release();
        yielded.acquireUninterruptibly();
      }
    }
  }

  /** The thread that runs. */
  Strand running() {
    Strand strand = current;
    if (strand == null || strand.thread != Thread.currentThread()) {
      throw new IllegalStateException(Thread.currentThread() + " was not started here");
    }
    return strand;
  }

  /** One thread. */
  final class Strand implements Started {

    private final Thread thread;
    private final Semaphore turn = new Semaphore(0);
    @Nullable Instant end;
    private @Nullable Throwable failure;
    private boolean ended;

    Strand(String name, Runnable work) {
      thread = new Thread(() -> live(work), name);
      thread.setDaemon(true);
    }

    private void live(Runnable work) {
      turn.acquireUninterruptibly();
      try {
        if (!over) {
          work.run();
        }
      } catch (Over e) {
        // Its test is over.
      } catch (Throwable e) {
        failure = e;
      } finally {
        ended = true;
        yielded.release();
      }
    }

    /** Lets others run until it has its turn again. */
    void pass() {
      yielded.release();
      turn.acquireUninterruptibly();
      if (over) {
        throw new Over();
      }
    }

    @Override
    public void interrupt() {
      thread.interrupt();
      if (waiting.remove(this)) {
        runnable.add(this);
      }
    }

    @Override
    public boolean isAlive() {
      return !ended;
    }

    @Override
    public String toString() {
      return thread.getName();
    }
  }
}
