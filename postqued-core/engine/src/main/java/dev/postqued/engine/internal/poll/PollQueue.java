package dev.postqued.engine.internal.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides what is read next and which wait ends next. Guarded by its owner. */
final class PollQueue<T> {

  private final TreeSet<Polled<T>> turns =
      new TreeSet<>(
          Comparator.<Polled<T>, Instant>comparing(PollQueue::turnOf)
              .thenComparing(polled -> polled.number));

  private final TreeSet<PollWait<T>> ends =
      new TreeSet<>(
          Comparator.<PollWait<T>, Instant>comparing(PollWait::end)
              .thenComparing(PollWait::number));

  private static Instant turnOf(Polled<?> polled) {
    return polled.turn == null ? Instant.MAX : polled.turn;
  }

  /** Schedules a read, unless an earlier one is scheduled. */
  void add(Polled<T> polled, Instant turn) {
    if (polled.turn == null || turn.isBefore(polled.turn)) {
      remove(polled);
      polled.turn = turn;
      turns.add(polled);
    }
  }

  void remove(Polled<T> polled) {
    if (polled.turn != null) {
      turns.remove(polled);
      polled.turn = null;
    }
  }

  void add(PollWait<T> wait) {
    ends.add(wait);
  }

  void remove(PollWait<T> wait) {
    ends.remove(wait);
  }

  /** Takes what is due. */
  @Nullable Polled<T> take(Instant now) {
    if (turns.isEmpty() || turnOf(turns.first()).isAfter(now)) {
      return null;
    }
    Polled<T> next = turns.first();
    remove(next);
    return next;
  }

  /** Returns the waits whose limit has come. */
  List<PollWait<T>> due(Instant now) {
    List<PollWait<T>> due = new ArrayList<>();
    for (PollWait<T> wait : ends) {
      if (wait.end().isAfter(now)) {
        break;
      }
      due.add(wait);
    }
    return due;
  }

  /** Returns how long until the next wait ends; there must be one. */
  Duration untilEnd(Instant now) {
    return Duration.between(now, ends.first().end());
  }

  /** Returns how long until something is due or a wait ends; there must be a wait. */
  Duration untilNext(Instant now) {
    Instant end = ends.first().end();
    Instant turn = turns.isEmpty() ? end : turnOf(turns.first());
    return Duration.between(now, turn.isBefore(end) ? turn : end);
  }

  /** Whether there are no waits. */
  boolean isEmpty() {
    return ends.isEmpty();
  }

  /** Returns all waits, the one that ends first before the others. */
  List<PollWait<T>> waits() {
    return List.copyOf(ends);
  }
}
