package dev.postqued.environment;

import java.time.Duration;

/** Starts threads and lets them wait for each other and for time to pass. */
public interface Threads {

  /**
   * Starts a daemon thread.
   *
   * @param name its name
   * @param work what it does
   * @return the thread
   */
  Started start(String name, Runnable work);

  /** Creates a gate, which nobody holds. */
  Gate gate();

  /**
   * Waits in this thread until time has passed.
   *
   * @param duration how long; not at all if it is not more than zero
   * @throws InterruptedException if the thread is interrupted, or was before the wait
   */
  void sleep(Duration duration) throws InterruptedException;

  /** Returns the threads of the Java platform. */
  static Threads system() {
    return new SystemThreads();
  }

  /** A thread that was started. */
  interface Started {

    /** Interrupts the thread: a wait of it ends with an {@link InterruptedException}. */
    void interrupt();

    /** Returns whether its work has not ended yet. */
    boolean isAlive();
  }
}
