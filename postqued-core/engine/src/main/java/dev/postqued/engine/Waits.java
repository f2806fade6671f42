package dev.postqued.engine;

import dev.postqued.engine.internal.poll.Poller;
import dev.postqued.errors.ServiceException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * Waits until a service is done with something. All waits share one thread that reads, and stay inside
 * the limits of the service together.
 *
 * @param <T> what a read returns
 */
public final class Waits<T> {

  private final Poller<T> poller;

  Waits(Poller<T> poller) {
    this.poller = poller;
  }

  /**
   * Waits in this thread.
   *
   * @param limit the longest wait
   * @return the end, or what was last seen if the limit came first
   * @throws dev.postqued.errors.ServiceException if the service refuses to tell, or could not be asked
   *     even once
   */
  public T await(String id, Duration limit) {
    return poller.await(id, limit);
  }

  /**
   * Waits without a thread.
   *
   * @param limit the longest wait
   * @return as {@link #await}; to cancel the future ends the wait. What is attached to it runs in the
   *     executor of the client
   */
  public CompletableFuture<T> awaitAsync(String id, Duration limit) {
    return poller.follow(id, limit);
  }

  /**
   * Takes note of something that was just made, so that its first read comes when there may be news.
   *
   * @param untilStart the time that passes before anything happens to it
   */
  public void remember(T value, Duration untilStart) {
    poller.remember(value, untilStart);
  }

  /**
   * Hints that something may have changed: if somebody waits for it, it is read soon. Hints that bring
   * nothing are followed less and less often, as anybody may send them.
   */
  public void hurry(String id) {
    poller.hurry(id);
  }

  /**
   * Takes note that this client has acted on something, or may have: if somebody waits for it, it is read
   * at once, and nothing that was known of its time counts any more.
   */
  public void acted(String id) {
    poller.acted(id);
  }

  /**
   * Takes note that this client has removed something.
   *
   * @param failure ends all waits for it
   */
  public void gone(String id, ServiceException failure) {
    poller.gone(id, failure);
  }

  /**
   * Applies a change that is proven. If that is the end, all waits for it end without a read.
   *
   * @param change makes the new state of what was last seen
   */
  public void changed(String id, UnaryOperator<T> change) {
    poller.changed(id, change);
  }
}
