package dev.postqued.testkit.internal.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Which targets of the next publications fail. */
final class Failures {
  private final Queue<IntPredicate> due = new ArrayDeque<>();

  synchronized void add(IntPredicate failing) {
    due.add(failing);
  }

  /** Uses the next one up, unless {@code use} throws. */
  synchronized <T> T take(Function<IntPredicate, T> use) {
    IntPredicate next = due.peek();
    T result = use.apply(next == null ? index -> false : next);
    due.poll();
    return result;
  }

  synchronized void clear() {
    due.clear();
  }
}
