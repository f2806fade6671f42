package dev.postqued.testkit.internal.engine;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/** What the builders of all sandboxes need. */
public final class Basics {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Basics() {}

  /** Checks a port. */
  public static int port(int value) {
    if (value < 0 || value > 65_535) {
      throw new IllegalArgumentException("port must be from 0 to 65535, was " + value);
    }
    return value;
  }

  /** Checks a time. */
  public static Duration notNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative, was " + value);
    }
    return value;
  }

  /** Makes a random API key that begins with {@code prefix}. */
  public static String randomKey(String prefix) {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
