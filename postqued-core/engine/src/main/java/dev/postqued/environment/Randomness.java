package dev.postqued.environment;

import java.util.UUID;

/** The source of randomness. Safe for use by several threads. */
public interface Randomness {

  /** Returns a number from 0 to less than 1, by which a wait before a retry is shortened. */
  double jitter();

  /** Returns a unique id. */
  UUID id();

  /** Returns the randomness of the Java platform; its ids cannot be guessed. */
  static Randomness system() {
    return new SystemRandomness();
  }
}
