package dev.postqued.support;

import dev.postqued.testkit.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Time that stands still until a client waits, and a record of its waits. */
public final class VirtualTime {

  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final SandboxClock clock;
  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

  public VirtualTime() {
    this(SandboxClock.frozenAt(NOW));
  }

  public VirtualTime(SandboxClock clock) {
    this.clock = clock;
  }

  public SandboxClock clock() {
    return clock;
  }

  public void sleep(Duration duration) {
    waits.add(duration);
    clock.advance(duration);
  }

  public List<Duration> waits() {
    return List.copyOf(waits);
  }

  public Duration waited() {
    return waits().stream().reduce(Duration.ZERO, Duration::plus);
  }
}
