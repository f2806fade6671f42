package dev.postqued.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Switches off the logs of the library, which says a lot while everything fails. */
final class Quiet {

  private Quiet() {}

  /** Something that may be interrupted. */
  interface Work {
    void run() throws InterruptedException;
  }

  static void during(Work work) throws InterruptedException {
    Logger root = (Logger) LoggerFactory.getLogger("dev.postqued");
    Level before = root.getLevel();
    root.setLevel(Level.OFF);
    try {
      work.run();
    } finally {
      root.setLevel(before);
    }
  }
}
