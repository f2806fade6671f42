package dev.postqued.service;

import dev.postqued.errors.RateLimitedException;
import dev.postqued.errors.ServiceUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Something that a service works on while callers wait: a publication, a post, a job. One class per
 * kind says how it is read and when it has ended.
 *
 * @param <T> what a read returns
 */
public interface Polling<T> {

  /** Reads it: one call with its retries, within the limits of the service. */
  T get(String id);

  /** Returns the id by which it is read. */
  String id(T value);

  /** Returns whether it has ended. */
  boolean hasEnded(T value);

  /**
   * Returns the pauses between two reads. They may depend on its state: something scheduled changes
   * less often than something in progress.
   *
   * @param last what the last read returned; null if there was none
   */
  PollSchedule schedule(@Nullable T last);

  /** Returns the result for a caller whose limit came before the first read. */
  T unknown(String id);

  /** Returns whether nothing has changed between two reads; by default whether they are equal. */
  default boolean isSame(T before, T now) {
    return now.equals(before);
  }

  /**
   * Returns whether a read that failed may succeed later. Others end the wait.
   *
   * @param failure what {@link #get} threw; by default an unavailable service and a used-up limit
   *     pass
   */
  default boolean isPassing(RuntimeException failure) {
    return failure instanceof ServiceUnavailableException
        || failure instanceof RateLimitedException;
  }
}
