package dev.postqued.engine.internal.poll;

import java.time.Instant;

/**
 * A wait for the end of something.
 *
 * @param polled the target of the wait
 * @param end when the wait ends in any case
 * @param number distinguishes waits with the same end
 * @param receiver receives the end
 */
record PollWait<T>(Polled<T> polled, Instant end, long number, Receiver<T> receiver) {

  /** No two waits are the same. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number);
  }
}
