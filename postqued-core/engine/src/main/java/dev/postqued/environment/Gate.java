package dev.postqued.environment;

import java.time.Duration;

/**
 * A reentrant lock with waits, created by {@link Threads#gate()}. Each wait releases the lock and
 * reacquires it when it ends, even with an exception. A wait may end spuriously, so callers wait in
 * a loop.
 *
 * <p>There are two kinds of wait. {@code await} waits for another thread; its limit is in real time
 * even where tests control the clock. {@code sleep} lets time pass; where tests control the clock,
 * it advances the clock.
 */
public interface Gate {

  /** Takes the lock; an interrupt does not end the attempt. */
  void lock();

  /**
   * Releases the lock.
   *
   * @throws IllegalMonitorStateException if this thread does not hold it
   */
  void unlock();

  /**
   * Waits until another thread calls {@link #wakeAll()}.
   *
   * @throws InterruptedException if the thread is interrupted, or was before the wait
   */
  void await() throws InterruptedException;

  /**
   * Waits until another thread calls {@link #wakeAll()}, up to a limit.
   *
   * @param limit the longest wait; none if it is not more than zero
   * @throws InterruptedException if the thread is interrupted, or was before the wait
   */
  void await(Duration limit) throws InterruptedException;

  /**
   * Lets time pass; a call of {@link #wakeAll()} ends it early. With a {@link Sleeper} that a user
   * has set, this is so in threads of the client only: those of others are never woken from it.
   *
   * @param duration how long; not at all if it is not more than zero
   * @throws InterruptedException if the thread is interrupted, or was before the wait
   */
  void sleep(Duration duration) throws InterruptedException;

  /** Ends all waits at this gate. The caller holds the lock. */
  void wakeAll();
}
