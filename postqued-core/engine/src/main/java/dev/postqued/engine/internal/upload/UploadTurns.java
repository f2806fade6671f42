package dev.postqued.engine.internal.upload;

import dev.postqued.environment.Gate;
import dev.postqued.environment.Threads;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lets so many uploads send bytes at once, in the order in which they came. */
final class UploadTurns {

  private final Gate gate;

  /** The gate guards what follows. */
  private final Deque<Object> queue = new ArrayDeque<>();

  private int free;

  UploadTurns(Threads threads, int max) {
    this.gate = threads.gate();
    this.free = max;
  }

  /** Waits for a turn, which {@link #end} gives back. */
  void begin() throws InterruptedException {
    Object ticket = new Object();
    gate.lock();
    try {
      queue.add(ticket);
      while (free == 0 || queue.peek() != ticket) {
        gate.await();
      }
      free--;
    } finally {
      queue.remove(ticket);
      gate.wakeAll();
      gate.unlock();
    }
  }

  void end() {
    gate.lock();
    try {
      free++;
      gate.wakeAll();
    } finally {
      gate.unlock();
    }
  }
}
