package dev.postqued.internal.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Which publication is asked for next, and which wait ends next. Its owner guards it. */
final class Turns {

  private final PriorityQueue<Followed> turns =
      new PriorityQueue<>(Comparator.comparing(followed -> followed.turn));

  private final PriorityQueue<Wait> ends =
      new PriorityQueue<>(Comparator.comparing(wait -> wait.end));

  /** Gives a publication its turn, in place of the one it had. */
  void set(Followed publication, Instant turn) {
    turns.remove(publication);
    publication.turn = turn;
    turns.add(publication);
  }

  /** Gives a publication its next turn, unless news came while it was asked for: then it has one. */
  void setNext(Followed publication, Instant turn) {
    if (!turns.contains(publication)) {
      set(publication, turn);
    }
  }

  void add(Wait wait) {
    ends.add(wait);
  }

  void remove(Wait wait) {
    ends.remove(wait);
  }

  void remove(Followed publication) {
    turns.remove(publication);
  }

  /** Nobody waits. */
  boolean isEmpty() {
    return turns.isEmpty();
  }

  /** Takes the publication whose turn has come. */
  @Nullable Followed take(Instant now) {
    return turns.isEmpty() || turns.element().turn.isAfter(now) ? null : turns.remove();
  }

  /** Takes a wait whose end has come. */
  @Nullable Wait takeEnded(Instant now) {
    return ends.isEmpty() || ends.element().end.isAfter(now) ? null : ends.remove();
  }

  /** How long until there is something to take; there must be a turn. */
  Duration pause(Instant now) {
    Instant turn = turns.element().turn;
    Instant end = ends.isEmpty() ? turn : ends.element().end;
    return Duration.between(now, end.isBefore(turn) ? end : turn);
  }

  List<Wait> waits() {
    return List.copyOf(ends);
  }
}
