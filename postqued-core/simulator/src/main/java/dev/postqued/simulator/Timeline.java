package dev.postqued.simulator;

import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The time of a world, and what happens at which time. */
final class Timeline {

  private final PriorityQueue<Timer> timers = new PriorityQueue<>();
  private long now;
  private long count;

  private record Timer(long at, long number, Runnable work) implements Comparable<Timer> {
    @Override
    public int compareTo(Timer other) {
      return at == other.at ? Long.compare(number, other.number) : Long.compare(at, other.at);
    }
  }

  Timeline(long start) {
    this.now = start;
  }

  long now() {
    return now;
  }

  void at(long time, Runnable work) {
    timers.add(new Timer(time, count++, work));
  }

  /** Moves time to the next thing that happens, or not if that is late; false if there is none. */
  boolean advance(List<Strand> strands, long latest) {
    Strand first = firstOfThoseThatWait(strands);
    Timer timer = timers.peek();
    if (timer != null && (first == null || timer.at <= first.end())) {
      if (timer.at <= latest) {
        timers.remove();
        now = Math.max(now, timer.at);
        timer.work.run();
      }
      return true;
    }
    if (first == null) {
      return false;
    }
    if (first.end() <= latest) {
      now = Math.max(now, first.end());
      first.wake();
    }
    return true;
  }

  private static @Nullable Strand firstOfThoseThatWait(List<Strand> strands) {
    Strand first = null;
    for (Strand strand : strands) {
      if (strand.state == Strand.State.WAITING
          && strand.end() != Long.MAX_VALUE
          && (first == null || strand.end() < first.end())) {
        first = strand;
      }
    }
    return first;
  }
}
