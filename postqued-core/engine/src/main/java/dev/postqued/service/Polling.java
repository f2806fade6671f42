package dev.postqued.service;

import dev.postqued.errors.RateLimitedException;
import dev.postqued.errors.ServiceUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Something that a service works on while callers wait: a publication, a post, a job. One class per kind
 * of it says how it is read and when it is at its end.
 *
 * @param <T> what a read returns
 */
public interface Polling<T> {

  /** Reads it: one call with its retries, inside the limits of the service. */
  T get(String id);

  /** Returns the id by which it is read. */
  String id(T value);

  /** Returns whether it is at its end, so that nobody needs to wait any longer. */
  boolean hasEnded(T value);

  /**
   * Returns the pauses between two reads. They may depend on its state: what waits for its time changes
   * less often than what is at work.
   *
   * @param last what the last read returned; null if there was none
   */
  PollSchedule schedule(@Nullable T last);

  /** Returns what a caller is told whose limit came before the first read. */
  T unknown(String id);

  /** Returns whether nothing has changed between two reads; by default if they are equal. */
  default boolean isSame(T before, T now) {
    return now.equals(before);
  }

  /**
   * Returns whether a read that failed may succeed later. Others end the wait.
   *
   * @param failure what {@link #get} threw; by default an unavailable service and a used-up limit pass
   */
  default boolean isPassing(RuntimeException failure) {
    return failure instanceof ServiceUnavailableException
        || failure instanceof RateLimitedException;
  }
}
