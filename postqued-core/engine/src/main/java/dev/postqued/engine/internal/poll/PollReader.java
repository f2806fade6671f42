package dev.postqued.engine.internal.poll;

import dev.postqued.environment.Environment;
import dev.postqued.environment.Gate;
import dev.postqued.errors.ServiceException;
import dev.postqued.service.Polling;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one thing after the other, each when it is due. */
final class PollReader<T> extends PollThread<T> {

  private static final Logger LOG = LoggerFactory.getLogger(PollReader.class);

  private static final int NOT_FOUND = 404;

  private final Polling<T> polling;

  /** What is being read. The gate guards it. */
  private @Nullable Polled<T> current;

  PollReader(
      Polling<T> polling, String client, Environment environment, Gate gate, PollTable<T> table) {
    super(client + "-poller", environment, gate, table);
    this.polling = polling;
  }

  @Override
  void rest(Instant now) throws InterruptedException {
    current = table.take(now);
    if (current == null) {
      gate.sleep(table.untilNext(now));
    }
  }

  @Override
  void work() {
    Polled<T> target = current;
    if (target == null) {
      return;
    }
    try {
      T value = get(target.id);
      Ended.after(gate, () -> seen(target, value));
    } catch (RuntimeException | Error e) {
      boolean again = e instanceof RuntimeException failure && isPassing(target, failure);
      LOG.debug("{} cannot be read{}", target.id, again ? "; it is read again" : "", e);
      Ended.after(gate, () -> again ? failed(target, e) : table.end(target, null, e));
    }
  }

  /** A service may not find at once what this client has just made. */
  private boolean isPassing(Polled<T> target, RuntimeException failure) {
    if (polling.isPassing(failure)) {
      return true;
    }
    if (!(failure instanceof ServiceException refused) || refused.status().orElse(0) != NOT_FOUND) {
      return false;
    }
    gate.lock();
    try {
      return table.isNew(target.id, clock.instant());
    } finally {
      gate.unlock();
    }
  }

  private T get(String id) {
    try {
      return polling.get(id);
    } finally {
      gate.lock();
      current = null;
      // The interrupt was meant for the read.
      Thread.interrupted();
      gate.unlock();
    }
  }

  private List<Ended<T>> seen(Polled<T> target, T value) {
    table.seen(target, value);
    if (polling.hasEnded(value)) {
      return table.end(target, value, null);
    }
    table.again(target, clock.instant());
    return List.of();
  }

  private List<Ended<T>> failed(Polled<T> target, Throwable problem) {
    target.problem = problem;
    table.again(target, clock.instant());
    return List.of();
  }

  /** Ends a read that is under way. The caller holds the gate. */
  void stop() {
    if (current != null && thread != null) {
      thread.interrupt();
    }
  }
}
