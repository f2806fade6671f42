package dev.postqued.simulator;

/** Ends a thread whose process was killed. Only the simulator throws it. */
final class Killed extends Error {

  private static final long serialVersionUID = 1L;

  Killed() {
    super("the process was killed", null, false, false);
  }
}
