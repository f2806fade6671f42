package dev.postqued.testkit.internal.postquickai;

import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.postquickai.Delivery;
import dev.postqued.testkit.postquickai.Plan;
import java.time.Duration;

/** How a sandbox behaves. */
public record AiSettings(
    SandboxClock clock,
    String apiKey,
    Plan plan,
    Delivery delivery,
    Duration generation,
    Duration publishing,
    Duration keyMemory,
    Duration listLag,
    boolean rateLimit) {
  @Override
  public String toString() {
    return "AiSettings[" + plan + ", " + delivery + "]";
  }
}
