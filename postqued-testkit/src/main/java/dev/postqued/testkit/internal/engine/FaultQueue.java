package dev.postqued.testkit.internal.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The faults that are still to happen, for each kind of thing that they happen to.
 *
 * @param <K> says what they happen to
 * @param <F> the type of a fault
 */
public final class FaultQueue<K, F> {
  /** Stands for every time. */
  public static final int FOREVER = -1;

  private final Map<K, Deque<Due<F>>> due = new HashMap<>();

  /** Forgets all of them. */
  public synchronized void clear() {
    due.clear();
  }

  /** Adds a fault behind those that are due already. */
  public synchronized void add(K key, F fault, int times) {
    due.computeIfAbsent(key, unused -> new ArrayDeque<>()).add(new Due<>(fault, times));
  }

  /** Returns whether a fault is due. */
  public synchronized boolean has(K key) {
    Deque<Due<F>> queue = due.get(key);
    return queue != null && !queue.isEmpty();
  }

  /** Takes the fault that happens now, or null. */
  public synchronized @Nullable F next(K key) {
    Deque<Due<F>> queue = due.get(key);
    Due<F> first = queue == null ? null : queue.peek();
    if (queue == null || first == null) {
      return null;
    }
    if (first.times != FOREVER && --first.times == 0) {
      queue.remove();
    }
    return first.fault;
  }

  /** Checks a number of times. */
  public static int positive(int count) {
    if (count <= 0) {
      throw new IllegalArgumentException("count must be positive, was " + count);
    }
    return count;
  }

  private static final class Due<F> {
    private final F fault;
    private int times;

    private Due(F fault, int times) {
      this.fault = fault;
      this.times = times;
    }
  }
}
