package dev.postqued.environment;

import java.time.Duration;

/**
 * A reentrant lock with waits, made by {@link Threads#gate()}. Each wait releases the lock and has it
 * again when it ends, also by an exception. A wait may end for no reason, so that callers look again
 * and wait again.
 *
 * <p>There are two kinds of wait. {@code await} is for another thread, with a limit that guards against
 * its silence; where tests move the clock, the limit stays one in real time. {@code sleep} is for time
 * to pass; where tests move the clock, it moves the clock.
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
   * Lets time pass; a call of {@link #wakeAll()} ends it early. With a {@link Sleeper} that a user has
   * set, this is so in threads of the client only: those of others are never woken from it.
   *
   * @param duration how long; not at all if it is not more than zero
   * @throws InterruptedException if the thread is interrupted, or was before the wait
   */
  void sleep(Duration duration) throws InterruptedException;

  /** Ends all waits at this gate. The caller holds the lock. */
  void wakeAll();
}
