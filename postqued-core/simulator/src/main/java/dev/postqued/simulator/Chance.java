package dev.postqued.simulator;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Everything that a world leaves to chance. A draw depends on the seed, the name of the point where
 * it is made and how often that point was reached, so that leaving one event out does not change the
 * draws elsewhere.
 */
public final class Chance {

  private final long seed;
  private final Set<String> dropped;
  private final Set<String> happened = new LinkedHashSet<>();
  private final Map<String, Counter> counters = new HashMap<>();

  private static final class Counter {
    private final long base;
    private long count;

    Counter(long base) {
      this.base = base;
    }
  }

  /**
   * Creates the chance of a world.
   *
   * @param seed decides every draw
   * @param dropped the events that do not happen, whatever the seed says
   */
  public Chance(long seed, Set<String> dropped) {
    this.seed = mixed(seed);
    this.dropped = Set.copyOf(dropped);
  }

  /** Returns the next draw at a point. */
  long draw(String point) {
    Counter counter = counters.computeIfAbsent(point, p -> new Counter(hash(p)));
    return mixed(seed ^ counter.base ^ (++counter.count * 0x9E3779B97F4A7C15L));
  }

  /** Returns a number from 0 to less than a bound. */
  public int below(String point, int bound) {
    return (int) Long.remainderUnsigned(draw(point), bound);
  }

  /** Returns true once in so many times; never for 0. */
  public boolean oneIn(String point, int times) {
    return times > 0 && below(point, times) == 0;
  }

  /** Returns one of several values. */
  @SafeVarargs
  public final <T> T one(String point, T... values) {
    return values[below(point, values.length)];
  }

  /** Returns a number from 0 to less than 1. */
  double fraction(String point) {
    return (draw(point) >>> 11) * 0x1.0p-53;
  }

  /**
   * Returns whether an event that the seed has drawn happens: it does unless it is left out to make
   * the story shorter.
   *
   * @param event its name, which is unique in its world
   */
  public boolean happens(String event) {
    if (dropped.contains(event)) {
      return false;
    }
    happened.add(event);
    return true;
  }

  /** Returns the events that happened, in their order. */
  public Set<String> happened() {
    return happened;
  }

  private static long hash(String point) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < point.length(); i++) {
      hash = (hash ^ point.charAt(i)) * 0x100000001B3L;
    }
    return mixed(hash);
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
