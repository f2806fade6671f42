package dev.postqued.mediainfo;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.SeekableByteChannel;

/** What an answer may cost, whatever the file is. */
final class Measure {

  static final long MOST_ALLOCATED = 8L << 20;
  static final long MOST_NANOS = 200_000_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long allocated;
  private final long nanos;

  private Measure(long allocated, long nanos) {
    this.allocated = allocated;
    this.nanos = nanos;
  }

  /** Reads a file and fails if it takes too many bytes or reads, or has an impossible answer. */
  static Measure of(SeekableByteChannel file) throws IOException {
    CountingChannel channel = new CountingChannel(file);
    long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
    long nanosBefore = THREADS.getCurrentThreadCpuTime();
    MediaInfo info = Probe.readOrThrow(channel);
    long nanos = THREADS.getCurrentThreadCpuTime() - nanosBefore;
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
    check("bytes read", channel.bytes(), BoundedReader.BUDGET);
    check("reads", channel.reads(), BoundedReader.MAX_READS);
    check("problems", info.problems().size(), 16);
    check(
        "duration",
        info.duration().map(d -> d.isNegative() || d.isZero()).orElse(false) ? 1 : 0,
        0);
    return new Measure(allocated, nanos);
  }

  private static void check(String what, long value, long most) {
    if (value > most) {
      throw new AssertionError(what + ": " + value + ", and at most " + most + " are allowed");
    }
  }

  /** Whether it took more memory or time than it may. The first time, classes are loaded as well. */
  boolean isTooMuch() {
    return allocated > MOST_ALLOCATED || nanos > MOST_NANOS;
  }

  void checkMemory() {
    check("bytes allocated", allocated, MOST_ALLOCATED);
  }

  void checkTime() {
    check("nanoseconds", nanos, MOST_NANOS);
  }

  @Override
  public String toString() {
    return allocated + " bytes allocated in " + nanos / 1_000_000 + " ms";
  }
}
