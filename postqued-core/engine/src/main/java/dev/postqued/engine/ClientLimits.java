package dev.postqued.engine;

import dev.postqued.engine.internal.config.Retries;
import dev.postqued.engine.internal.config.Timeouts;
import java.time.Duration;

/**
 * The limits of every client: how long things may take, how often they are tried, and how many run
 * at once.
 *
 * @param <B> the builder of the client
 */
public abstract sealed class ClientLimits<B extends ClientLimits<B>> permits ClientConnections {

  private Timeouts timeouts = Timeouts.DEFAULT;
  private Retries retries = Retries.DEFAULT;
  private int maxUploads = 4;

  ClientLimits() {}

  /** Returns this builder. */
  protected abstract B self();

  /**
   * Limits the time for opening a connection.
   *
   * @param timeout from 1 ms to 365 days; default 10 s
   * @return this builder
   */
  public final B connectTimeout(Duration timeout) {
    timeouts = timeouts.withConnect(timeout);
    return self();
  }

  /**
   * Limits one attempt at a call of the API, from its first byte to the last byte of the response.
   *
   * @param timeout from 1 ms to 365 days; default 30 s
   * @return this builder
   */
  public final B attemptTimeout(Duration timeout) {
    timeouts = timeouts.withAttempt(timeout);
    return self();
  }

  /**
   * Limits a call of the API over all its attempts, including the waits between them and for the
   * rate limit. It does not cut short an attempt that has begun.
   *
   * @param timeout from 1 ms to 365 days; default 2 min
   * @return this builder
   */
  public final B callTimeout(Duration timeout) {
    timeouts = timeouts.withCall(timeout);
    return self();
  }

  /**
   * Limits how long an upload may go without moving a byte. Its total time is not limited. To this comes
   * the time that bytes need which were handed over and may still be on their way: at the pace so far, or
   * at 480 kB in each of these timeouts, which is 8 kB/s with the default. So an upload that has
   * stopped ends after at most 15 of them.
   *
   * @param timeout from 1 ms to 365 days; default 60 s
   * @return this builder
   */
  public final B idleTimeout(Duration timeout) {
    timeouts = timeouts.withIdle(timeout);
    return self();
  }

  /**
   * Limits how many uploads send bytes at the same time. Beside them one more opens its session while the
   * last bytes of another go out, and one more is confirmed, so that no link is idle in between: with
   * two more threads in all. The others wait.
   *
   * @param uploads from 1 to 64; default 4
   * @return this builder
   */
  public final B maxUploads(int uploads) {
    if (uploads < 1 || uploads > 64) {
      throw new IllegalArgumentException("maxUploads must be between 1 and 64, was " + uploads);
    }
    this.maxUploads = uploads;
    return self();
  }

  /**
   * Limits the attempts at a call.
   *
   * @param attempts at least 1, which means no retries; default 4
   * @return this builder
   */
  public final B maxAttempts(int attempts) {
    retries = retries.withMaxAttempts(attempts);
    return self();
  }

  /**
   * Limits how long the service may ask to wait before a call is tried again. If it asks for more,
   * the call fails, and the exception has the wait.
   *
   * @param wait from 1 ms to 365 days; default 60 s
   * @return this builder
   */
  public final B maxRetryAfter(Duration wait) {
    retries = retries.withMaxRetryAfter(wait);
    return self();
  }

  final Timeouts timeouts() {
    return timeouts;
  }

  final Retries retries() {
    return retries;
  }

  final int maxUploads() {
    return maxUploads;
  }
}
