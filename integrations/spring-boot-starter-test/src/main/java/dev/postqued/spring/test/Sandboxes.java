package dev.postqued.spring.test;

import dev.postqued.testkit.SandboxClock;
import java.time.Instant;
import java.util.List;

/** The sandboxes of one application, which end with it. */
record Sandboxes(SandboxClock clock, List<StartedSandbox<?>> all) implements AutoCloseable {

  /** Makes them forget what happened. Time goes on, since the clients would not understand that it goes back. */
  void reset() {
    Instant now = clock.instant();
    all.forEach(StartedSandbox::forget);
    clock.set(now);
  }

  @Override
  public void close() throws Exception {
    for (StartedSandbox<?> started : all) {
      started.sandbox().close();
    }
  }
}
