package dev.postqued.postquickai.internal;

import java.time.Duration;

/** How long things take. */
final class Patience {

  /**
   * An image takes up to 15 seconds (PostQuickAI API reference, April 2026); a response that is not waited for is paid
   * all the same.
   */
  static final Duration GENERATION = Duration.ofMinutes(2);

  private Patience() {}
}
