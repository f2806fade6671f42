package dev.postqued.engine.internal.poll;

import dev.postqued.service.Polling;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The waits, what is known about their targets, and what comes next. Guarded by its owner. */
final class PollTable<T> {

  private final Polling<T> polling;
  private final Map<String, Polled<T>> polled = new HashMap<>();
  private final PollQueue<T> queue = new PollQueue<>();
  private final RecentValues<T> recent = new RecentValues<>();
  private long count;

  PollTable(Polling<T> polling) {
    this.polling = polling;
  }

  /** Whether something was made a moment ago. */
  boolean isNew(String id, Instant now) {
    return recent.isNew(id, now);
  }

  void remember(T value, Instant startsAt, Instant now) {
    recent.put(polling.id(value), value, startsAt, now);
  }

  PollWait<T> add(String id, Instant now, Duration limit, Receiver<T> receiver) {
    Polled<T> target = polled.get(id);
    if (target == null) {
      target = new Polled<>(id, ++count, polling, recent.seen(id));
      queue.add(target, firstTurn(target, now));
      polled.put(id, target);
    }
    boolean isFar = limit.compareTo(Duration.between(now, Instant.MAX)) > 0;
    PollWait<T> wait =
        new PollWait<>(target, isFar ? Instant.MAX : now.plus(limit), ++count, receiver);
    target.waits.add(wait);
    queue.add(wait);
    return wait;
  }

  private Instant firstTurn(Polled<T> target, Instant now) {
    Instant startsAt = recent.startsAt(target.id);
    Instant earliest = startsAt == null || startsAt.isBefore(now) ? now : startsAt;
    return target.last == null ? earliest : earliest.plus(polling.schedule(target.last).first());
  }

  void remove(PollWait<T> wait) {
    Polled<T> target = wait.polled();
    queue.remove(wait);
    if (target.waits.remove(wait) && target.waits.isEmpty()) {
      polled.remove(target.id);
      queue.remove(target);
    }
  }

  /** Ends all waits for something, with its end or with a failure. */
  List<Ended<T>> end(Polled<T> target, @Nullable T value, @Nullable Throwable failure) {
    return end(List.copyOf(target.waits), value, failure);
  }

  /** Ends everything. */
  List<Ended<T>> endAll(Throwable failure) {
    return end(queue.waits(), null, failure);
  }

  private List<Ended<T>> end(
      List<PollWait<T>> waits, @Nullable T value, @Nullable Throwable failure) {
    waits.forEach(this::remove);
    return waits.stream().map(wait -> new Ended<>(wait.receiver(), value, failure)).toList();
  }

  /** Ends the waits whose limit has come. */
  List<Ended<T>> endDue(Instant now) {
    List<PollWait<T>> due = queue.due(now);
    due.forEach(this::remove);
    return due.stream().map(wait -> wait.polled().atTheLimit(wait.receiver())).toList();
  }

  /** Takes what is due to be read. */
  @Nullable Polled<T> take(Instant now) {
    Polled<T> next = queue.take(now);
    if (next != null) {
      next.begin();
    }
    return next;
  }

  /** Called when a read has shown that something has not ended, or has failed. */
  void again(Polled<T> target, Instant now) {
    if (!target.waits.isEmpty()) {
      queue.add(target, now.plus(target.nextPause()));
    }
  }

  void seen(Polled<T> target, T value) {
    if (target.seen(value)) {
      recent.update(target.id, value);
    }
  }

  void hint(String id, Instant now) {
    Polled<T> target = polled.get(id);
    if (target != null) {
      queue.add(target, target.hintedTurn(now));
    }
  }

  /** Applies a certain change to what is known. */
  List<Ended<T>> change(String id, UnaryOperator<T> change, Instant now) {
    Polled<T> target = polled.get(id);
    T known = target == null ? recent.seen(id) : target.last;
    if (known != null) {
      T value = change.apply(known);
      recent.update(id, value);
      if (target != null) {
        target.change(value);
        if (polling.hasEnded(value)) {
          return end(target, value, null);
        }
      }
    }
    hint(id, now);
    return List.of();
  }

  /** This client has acted on something: it is read at once, whatever was known of it. */
  void acted(String id, Instant now) {
    recent.acted(id);
    Polled<T> target = polled.get(id);
    if (target != null) {
      target.acted();
      queue.add(target, now);
    }
  }

  /** Ends all waits for something that is gone. */
  List<Ended<T>> gone(String id, Throwable failure) {
    recent.forget(id);
    Polled<T> target = polled.get(id);
    return target == null ? List.of() : end(target, null, failure);
  }

  /** Returns how long until a wait ends; there must be one. */
  Duration untilEnd(Instant now) {
    return queue.untilEnd(now);
  }

  /** Returns how long until there is something to do; there must be a wait. */
  Duration untilNext(Instant now) {
    return queue.untilNext(now);
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }
}
