package dev.postqued.engine.internal.poll;

import dev.postqued.environment.Gate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A wait that is over and must be reported to its receiver, outside of any lock.
 *
 * @param receiver who waited
 * @param value the end; null if there is a failure
 * @param failure why there is no value
 */
record Ended<T>(Receiver<T> receiver, @Nullable T value, @Nullable Throwable failure) {

  private static final Logger LOG = LoggerFactory.getLogger(Ended.class);

  /**
   * Makes a change while holding a gate, wakes the waits there, and reports those that are over.
   */
  static <T> void after(Gate gate, Supplier<List<Ended<T>>> change) {
    List<Ended<T>> ended;
    gate.lock();
    try {
      ended = change.get();
      gate.wakeAll();
    } finally {
      gate.unlock();
    }
    ended.forEach(Ended::tell);
  }

  void tell() {
    try {
      if (value != null) {
        receiver.complete(value);
      } else {
        receiver.fail(failure == null ? new IllegalStateException("no value") : failure);
      }
    } catch (RuntimeException | Error e) {
      LOG.error("A wait is over, and its end cannot be delivered", e);
    }
  }
}
