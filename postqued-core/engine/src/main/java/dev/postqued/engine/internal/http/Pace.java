package dev.postqued.engine.internal.http;

import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * How long an exchange may stand still. Bytes that were handed over may wait for a while: in the kernel of this
 * machine, which takes more only when a third of its buffer is free, on the way, and with the server. As
 * long as they can be under way, nothing is known to stand still, so the idle timeout is extended by the
 * time that they need: at the pace so far, or else at the slowest for which there is patience.
 *
 * <p>One thread moves bytes, others may ask.
 */
final class Pace {

  /** What a link has to move within each idle timeout: 8 kB/s with the default of 60 s. */
  private static final double SLOWEST_BYTES = 480_000;

  /** Kernels report how much memory a buffer may take, and keep up to twice as many bytes in it. */
  private static final long PER_REPORTED_BYTE = 2;

  /** What the way and the server may hold beside the buffer of the socket. */
  private static final long ELSEWHERE_BYTES = 1 << 20;

  /** More is not waited for: no kernel has grown such a buffer for a slow link. */
  private static final long MOST_BYTES = 6 << 20;

  /** A pace changes on the way. */
  private static final int TOLERANCE = 2;

  private final long idle;
  private final long start;
  private volatile IntSupplier buffer = () -> 0;
  private volatile Moved moved;

  private record Moved(long bytes, long at) {}

  /** Begins at a time of {@link System#nanoTime}. */
  Pace(Duration idle, long start) {
    this.idle = idle.toNanos();
    this.start = start;
    this.moved = new Moved(0, start);
  }

  /** Sets where to find the size of the socket's buffer, which the kernel changes as it likes. */
  void buffer(IntSupplier bytes) {
    buffer = bytes;
  }

  /** Notes that bytes were handed over. */
  void moved(int bytes, long now) {
    moved = new Moved(moved.bytes + bytes, now);
  }

  /** Returns the time from which on the exchange stands still, unless more moves. */
  long end() {
    return moved.at + patience().toNanos();
  }

  /** Returns how long nothing may move. */
  Duration patience() {
    Moved now = moved;
    long held = PER_REPORTED_BYTE * buffer.getAsInt() + ELSEWHERE_BYTES;
    long waiting = Math.min(now.bytes, Math.min(MOST_BYTES, held));
    double longest = idle * (waiting / SLOWEST_BYTES);
    long arrived = now.bytes - waiting;
    double needed =
        arrived == 0 ? longest : TOLERANCE * (double) (now.at - start) * waiting / arrived;
    return Duration.ofNanos(idle + (long) Math.min(longest, needed));
  }
}
