package dev.postqued.environment;

import java.time.Duration;

/** How the client waits for time to pass. Tests pass one that advances a clock instead. */
@FunctionalInterface
public interface Sleeper {

  /**
   * Waits.
   *
   * @param duration how long, at least zero
   * @throws InterruptedException if the thread is interrupted
   */
  void sleep(Duration duration) throws InterruptedException;
}
