package dev.postqued.simulator;

import dev.postqued.environment.Threads;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A thread of a world. It runs only while it has the turn. */
final class Strand implements Threads.Started {

  /** What a strand can do. */
  enum State {
    RUNNABLE,
    WAITING,
    ENDED
  }

  final String name;
  final @Nullable Program program;
  final Semaphore turn = new Semaphore(0);
  private final Kernel kernel;

  State state = State.RUNNABLE;
  boolean dead;

  /** Where it waits, for a story. */
  String place = "start";

  /** When its wait ends, by the monotonic clock of its machine. */
  long deadline = Long.MAX_VALUE;

  /** Set while it does not have the turn, and made real when it has. */
  boolean interruptPending;

  @Nullable Thread thread;

  Strand(Kernel kernel, String name, @Nullable Program program) {
    this.kernel = kernel;
    this.name = name;
    this.program = program;
  }

  /** Whether the machine that it runs on is awake. */
  boolean isAwake() {
    return program == null || dead || program.machine().isAwake();
  }

  /** The time of the world at which its wait ends. */
  long end() {
    return deadline == Long.MAX_VALUE || program == null
        ? deadline
        : program.machine().whenMonotonic(deadline);
  }

  void wake() {
    if (state == State.WAITING) {
      state = State.RUNNABLE;
    }
  }

  @Override
  public void interrupt() {
    kernel.interrupt(this);
  }

  @Override
  public boolean isAlive() {
    return state != State.ENDED;
  }

  @Override
  public String toString() {
    return name;
  }
}
