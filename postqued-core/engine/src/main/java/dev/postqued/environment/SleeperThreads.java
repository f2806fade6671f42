package dev.postqued.environment;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Threads that let time pass with the user's sleeper. */
final class SleeperThreads implements Threads {

  private final Threads threads;
  private final Sleeper sleeper;

  /** The threads that were started here, which nobody else interrupts. */
  private final Map<Thread, Interrupts> own = new ConcurrentHashMap<>();

  SleeperThreads(Threads threads, Sleeper sleeper) {
    this.threads = threads instanceof SleeperThreads other ? other.threads : threads;
    this.sleeper = sleeper;
  }

  @Override
  public Started start(String name, Runnable work) {
    Interrupts interrupts = new Interrupts(threads.gate());
    Started thread =
        threads.start(
            name,
            () -> {
              own.put(Thread.currentThread(), interrupts);
              try {
                work.run();
              } finally {
                own.remove(Thread.currentThread());
              }
            });
    return new OwnThread(thread, interrupts);
  }

  @Override
  public Gate gate() {
    return new SleeperGate(threads.gate(), this);
  }

  /** The interrupts of this thread; null if it is one of the user. */
  @Nullable Interrupts interrupts() {
    return own.get(Thread.currentThread());
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    sleeper.sleep(duration.isNegative() ? Duration.ZERO : duration);
  }

  /**
   * Counts the interrupts of a thread, to tell them from those that only wake it. One that is
   * counted has arrived.
   */
  static final class Interrupts {

    private final Gate gate;

    /** The gate guards it. */
    private long count;

    Interrupts(Gate gate) {
      this.gate = gate;
    }

    long count() {
      gate.lock();
      try {
        return count;
      } finally {
        gate.unlock();
      }
    }

    void interrupt(Started thread) {
      gate.lock();
      try {
        count++;
        thread.interrupt();
      } finally {
        gate.unlock();
      }
    }
  }

  private record OwnThread(Started thread, Interrupts interrupts) implements Started {

    @Override
    public void interrupt() {
      interrupts.interrupt(thread);
    }

    @Override
    public boolean isAlive() {
      return thread.isAlive();
    }
  }
}
