package dev.postqued.engine.internal.poll;

import dev.postqued.environment.Environment;
import dev.postqued.environment.Gate;
import dev.postqued.environment.Threads;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that ends waits at their limits. It lives while there are waits. */
abstract class PollThread<T> {

  private static final Logger LOG = LoggerFactory.getLogger(PollThread.class);

  final Gate gate;
  final PollTable<T> table;
  final Clock clock;
  private final Threads threads;
  private final String name;

  /** The gate guards it. */
  Threads.@Nullable Started thread;

  PollThread(String name, Environment environment, Gate gate, PollTable<T> table) {
    this.name = name;
    this.threads = environment.threads();
    this.clock = environment.ticker();
    this.gate = gate;
    this.table = table;
  }

  /** The caller holds the gate. */
  final void startIfNeeded() {
    if (thread == null) {
      thread = threads.start(name, this::run);
    }
  }

  private void run() {
    try {
      boolean alive;
      do {
        alive = step();
      } while (alive);
    } catch (InterruptedException | RuntimeException | Error e) {
      giveUp(e);
    }
  }

  private boolean step() throws InterruptedException {
    List<Ended<T>> ended;
    gate.lock();
    try {
      Instant now = clock.instant();
      ended = table.endDue(now);
      if (ended.isEmpty()) {
        if (table.isEmpty()) {
          thread = null;
          return false;
        }
        rest(now);
      }
    } finally {
      gate.unlock();
    }
    ended.forEach(Ended::tell);
    work();
    return true;
  }

  /** Waits until there is something to do; the thread holds the gate. */
  abstract void rest(Instant now) throws InterruptedException;

  /** Does it. */
  abstract void work();

  /** Whatever ends the thread, for example a sleeper that throws, must end all waits. */
  private void giveUp(Throwable cause) {
    LOG.error("Polling failed; all waits end", cause);
    Ended.after(
        gate,
        () -> {
          thread = null;
          return table.endAll(cause);
        });
  }
}
