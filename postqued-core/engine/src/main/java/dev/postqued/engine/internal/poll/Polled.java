package dev.postqued.engine.internal.poll;

import dev.postqued.service.PollSchedule;
import dev.postqued.service.Polling;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The target of one or more waits. Guarded by its owner. */
final class Polled<T> {

  final String id;

  /** Distinguishes two that are due at the same time. */
  final long number;

  final Set<PollWait<T>> waits = new LinkedHashSet<>();
  @Nullable T last;
  @Nullable Throwable problem;

  /** When it is read next; null while it is read. */
  @Nullable Instant turn;

  private final Polling<T> polling;
  private @Nullable Duration pause;
  private @Nullable Instant hintedTo;
  private @Nullable Duration hintPause;
  private boolean changed;

  Polled(String id, long number, Polling<T> polling, @Nullable T last) {
    this.id = id;
    this.number = number;
    this.polling = polling;
    this.last = last;
  }

  /** A read begins. */
  void begin() {
    changed = false;
  }

  /** It has changed, for certain: a read that is under way may not have seen it. */
  void change(T value) {
    last = value;
    problem = null;
    changed = true;
  }

  /** This client has acted on it: a read that is under way may not have seen that. */
  void acted() {
    problem = null;
    changed = true;
    pause = null;
    hintPause = null;
  }

  /** A read has succeeded. Returns false if something newer is known. */
  boolean seen(T value) {
    problem = null;
    if (changed) {
      return false;
    }
    if (last == null || !polling.isSame(last, value)) {
      pause = null;
      hintPause = null;
    }
    last = value;
    return true;
  }

  /** Longer while nothing changes, short again when something has. */
  Duration nextPause() {
    PollSchedule schedule = polling.schedule(last);
    pause = pause == null ? schedule.first() : schedule.after(pause);
    return pause;
  }

  /**
   * Returns when to read after a hint of a change: at once, unless hints are frequent and show
   * nothing new. Anyone can send hints, and must not be able to use up the reads of others.
   */
  Instant hintedTurn(Instant now) {
    if (hintedTo == null || hintPause == null || !hintedTo.plus(hintPause).isAfter(now)) {
      hintedTo = now;
    } else if (!hintedTo.isAfter(now)) {
      hintedTo = hintedTo.plus(hintPause);
    } else {
      return hintedTo;
    }
    PollSchedule schedule = polling.schedule(last);
    hintPause = hintPause == null ? schedule.first() : schedule.after(hintPause);
    return hintedTo;
  }

  /**
   * Called when the limit of a wait has come: the last value counts, and a failure only if there is
   * none.
   */
  Ended<T> atTheLimit(Receiver<T> receiver) {
    boolean failed = last == null && problem != null;
    T value = last == null && !failed ? polling.unknown(id) : last;
    return new Ended<>(receiver, value, problem);
  }
}
