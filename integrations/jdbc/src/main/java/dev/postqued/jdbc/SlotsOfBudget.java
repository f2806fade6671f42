package dev.postqued.jdbc;

import dev.postqued.limits.RateState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The slots of a budget at one time of the database, in milliseconds.
 *
 * @param now the time
 * @param pausedUntil before it none is given
 * @param windows the slots of each window
 */
record SlotsOfBudget(long now, long pausedUntil, List<Window> windows) {

  /**
   * A slot.
   *
   * @param number its number in the window
   * @param freeAt when it is free; if it is held, when its holder counts as dead
   * @param held whether a request holds it whose holder does not count as dead
   */
  record Slot(int number, long freeAt, boolean held) {}

  /**
   * The slots of one window.
   *
   * @param length the length of the window
   * @param cycle the time between two uses of a slot
   * @param slots as many as the window has permits
   */
  record Window(long length, long cycle, List<Slot> slots) {

    /** Returns the slot that is free first, one that is not held before others. */
    Slot first() {
      return slots.stream()
          .min(Comparator.comparing(Slot::held).thenComparing(Slot::freeAt))
          .orElseThrow();
    }
  }

  boolean isFree() {
    return pausedUntil <= now
        && windows.stream().allMatch(window -> window.first().freeAt() <= now);
  }

  /** Returns whether it is for a response of somebody to say when the next slot is free. */
  boolean awaitsResponse() {
    return pausedUntil <= now && windows.stream().map(Window::first).anyMatch(Slot::held);
  }

  /** Returns how long the next caller waits who has so many before it, if every response came at once. */
  Duration wait(int before) {
    long until = windows.stream().mapToLong(window -> freeAt(window, before)).max().orElseThrow();
    return Duration.ofMillis(Math.max(until, pausedUntil) - now);
  }

  private long freeAt(Window window, int before) {
    long start = Math.max(now, pausedUntil);
    long[] times =
        window.slots().stream()
            .mapToLong(slot -> Math.max(start, expected(slot, window)))
            .sorted()
            .toArray();
    return times[before % times.length] + window.cycle() * (before / times.length);
  }

  private long expected(Slot slot, Window window) {
    return slot.held() ? Math.min(slot.freeAt(), now + window.cycle()) : slot.freeAt();
  }

  /** Returns the state of the window that makes callers wait longest. */
  RateState state(int waiting) {
    Window tightest =
        windows.stream().max(Comparator.comparing(window -> freeAt(window, waiting))).orElseThrow();
    List<Slot> slots = tightest.slots();
    long free = pausedUntil > now ? 0 : slots.stream().filter(slot -> slot.freeAt() <= now).count();
    long held = slots.stream().filter(Slot::held).count();
    return new RateState(slots.size(), (int) free, (int) held, waiting, wait(waiting));
  }

  /** Collects the slots; one of which the table says nothing was never used. */
  static final class Builder {

    private final long now;
    private final long pausedUntil;
    private final TreeMap<Long, Window> windows = new TreeMap<>();

    Builder(long now, long pausedUntil) {
      this.now = now;
      this.pausedUntil = pausedUntil;
    }

    /** Adds a window; of two that are of the same length the smaller counts. */
    void window(long length, long cycle, int permits) {
      Window same = windows.get(length);
      if (same == null || same.slots().size() > permits) {
        List<Slot> slots = new ArrayList<>();
        for (int number = 0; number < permits; number++) {
          slots.add(new Slot(number, 0, false));
        }
        windows.put(length, new Window(length, cycle, slots));
      }
    }

    /** Takes note of a row; false if no window has such a slot. */
    boolean slot(long length, int number, long freeAt, boolean held) {
      Window window = windows.get(length);
      if (window == null || number >= window.slots().size()) {
        return false;
      }
      window.slots().set(number, new Slot(number, freeAt, held && freeAt > now));
      return true;
    }

    SlotsOfBudget build() {
      return new SlotsOfBudget(now, pausedUntil, List.copyOf(windows.values()));
    }
  }
}
