package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.postsyncer.SecondChange;
import java.time.Duration;
import java.time.ZoneId;

/** How a sandbox behaves. */
public record SyncerSettings(
    SandboxClock clock,
    String token,
    Duration queue,
    Duration listLag,
    SecondChange secondChange,
    boolean rateLimit,
    boolean wrapped,
    ZoneId zone) {
  @Override
  public String toString() {
    return "SyncerSettings[" + queue + ", " + listLag + ", " + secondChange + "]";
  }
}
