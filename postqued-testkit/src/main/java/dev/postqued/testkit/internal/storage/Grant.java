package dev.postqued.testkit.internal.storage;

import java.time.Instant;

/**
 * The leave to put one object, with credentials of its own.
 *
 * @param key the object
 * @param end when it ends, on the sandbox clock; the signature itself lasts longer, since it follows the real one
 */
record Grant(String accessKey, String secretKey, String key, Instant end) {
  boolean hasEnded(Instant now) {
    return !now.isBefore(end);
  }

  @Override
  public String toString() {
    return "Grant[" + key + ", " + end + "]";
  }
}
