package dev.postqued.support;

import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Time that stands still until a client waits, and a record of its waits. */
public final class VirtualTime {

  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  public static final String KEY = "pq_test_0123456789abcdef";

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

  public PostQuedBuilder client(URI baseUrl) {
    return PostQued.builder(KEY).baseUrl(baseUrl).clock(clock).sleeper(this::sleep);
  }

  /** A client of a sandbox and of the sandbox's time. */
  public static PostQuedBuilder client(Sandbox sandbox) {
    return PostQued.builder(sandbox.apiKey())
        .baseUrl(sandbox.baseUrl())
        .clock(sandbox.clock())
        .sleeper(sandbox.clock()::advance);
  }
}
