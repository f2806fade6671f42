package dev.postqued.time;

import java.time.Duration;

/** How the client waits. Tests pass one that advances a clock instead. */
@FunctionalInterface
public interface Sleeper {

  /**
   * Waits.
   *
   * @param duration how long, more than zero
   * @throws InterruptedException if the thread is interrupted
   */
  void sleep(Duration duration) throws InterruptedException;
}
