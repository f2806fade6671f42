package dev.postqued.engine.internal.poll;

import dev.postqued.service.PollSchedule;
import dev.postqued.service.Polling;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that somebody waits for. Its owner guards it. */
final class Polled<T> {

  final String id;

  /** Tells two with the same turn apart. */
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
   * When to read after a hint that something has changed: at once, unless hints come often and bring
   * nothing. Anybody can send hints, and must not be able to use up the reads of the others.
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

  /** The limit of a wait has come: what was seen last counts, and a failure only if there is nothing. */
  Ended<T> atTheLimit(Receiver<T> receiver) {
    boolean failed = last == null && problem != null;
    T value = last == null && !failed ? polling.unknown(id) : last;
    return new Ended<>(receiver, value, problem);
  }
}
