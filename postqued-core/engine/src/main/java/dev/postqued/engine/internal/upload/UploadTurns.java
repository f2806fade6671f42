package dev.postqued.engine.internal.upload;

import dev.postqued.environment.Gate;
import dev.postqued.environment.Threads;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Lets so many uploads send bytes at once, in the order in which they came. One more opens its session
 * while the last bytes of another go out, and not before: its address may not live for long. One more
 * is confirmed meanwhile.
 */
final class UploadTurns {

  /** How many uploads may be under way beside those that send: one gets ready, one is confirmed. */
  static final int BESIDE = 2;

  private final Gate gate;
  private final int max;
  private final Runnable arrived;

  /** The gate guards what follows. */
  private final Deque<Turn> arrivals = new ArrayDeque<>();

  private final Deque<Turn> ready = new ArrayDeque<>();
  private int underWay;
  private int unsent;
  private int farFromSent;
  private int sending;

  /** {@code arrived} runs in the thread of each upload that has its place in the queue. */
  UploadTurns(Threads threads, int max, Runnable arrived) {
    this.gate = threads.gate();
    this.max = max;
    this.arrived = arrived;
  }

  /** The turn of one upload, for its thread alone. */
  final class Turn {

    private boolean begun;
    private boolean nearlySent;
    private boolean sends;
    private boolean sent;

    /** Waits until the upload may begin; {@link #end} lets the next one begin. */
    void begin() throws InterruptedException {
      await(
          arrivals,
          () -> farFromSent < max && unsent <= max && underWay < max + BESIDE,
          () -> {
            begun = true;
            underWay++;
            unsent++;
            farFromSent++;
          });
    }

    /**
     * Waits until bytes may be sent, and sends them. If that fails, nobody sends in its place before the
     * end of this upload, or before it sends again.
     */
    <T> T send(Supplier<T> bytes) throws InterruptedException {
      change(this::stopSending);
      await(
          ready,
          () -> sending < max,
          () -> {
            sends = true;
            sending++;
          });
      T result = bytes.get();
      change(
          () -> {
            stopSending();
            allSent();
          });
      return result;
    }

    /** Lets the next upload open its session. */
    void nearlySent() {
      if (!nearlySent) {
        change(this::almostSent);
      }
    }

    /** Ends it, whatever it has done. */
    void end() {
      change(
          () -> {
            if (begun) {
              begun = false;
              underWay--;
              stopSending();
              allSent();
            }
          });
    }

    private void stopSending() {
      if (sends) {
        sends = false;
        sending--;
      }
    }

    private void almostSent() {
      if (!nearlySent) {
        nearlySent = true;
        farFromSent--;
      }
    }

    private void allSent() {
      almostSent();
      if (!sent) {
        sent = true;
        unsent--;
      }
    }

    private void await(Deque<Turn> queue, BooleanSupplier free, Runnable take)
        throws InterruptedException {
      gate.lock();
      try {
        queue.add(this);
        if (queue == arrivals) {
          arrived.run();
        }
        while (queue.peek() != this || !free.getAsBoolean()) {
          gate.await();
        }
        take.run();
      } finally {
        queue.remove(this);
        gate.wakeAll();
        gate.unlock();
      }
    }
  }

  private void change(Runnable counts) {
    gate.lock();
    try {
      counts.run();
      gate.wakeAll();
    } finally {
      gate.unlock();
    }
  }
}
