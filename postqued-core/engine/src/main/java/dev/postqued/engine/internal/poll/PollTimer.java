package dev.postqued.engine.internal.poll;

import dev.postqued.environment.Environment;
import dev.postqued.environment.Gate;
import java.time.Duration;
import java.time.Instant;

/** Ends waits in time while the reader is reading. Its waits are guards: they move no clock. */
final class PollTimer<T> extends PollThread<T> {

  /** The pause between two looks at a clock that stands still. */
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);

  PollTimer(String client, Environment environment, Gate gate, PollTable<T> table) {
    super(client + "-poll-timer", environment, gate, table);
  }

  @Override
  void rest(Instant now) throws InterruptedException {
    Duration left = table.untilEnd(now);
    gate.await(left.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : left);
  }

  @Override
  void work() {}
}
