package dev.postqued.environment;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The randomness of the Java platform. */
final class SystemRandomness implements Randomness {

  @Override
  public double jitter() {
    return ThreadLocalRandom.current().nextDouble();
  }

  @Override
  public UUID id() {
    return UUID.randomUUID();
  }
}
