package dev.postqued.limits;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * How many requests a service accepts. An operation that counts against several windows, such as
 * one of a minute and one of a day, has one budget with all of them.
 *
 * @param name names the budget within its service, such as {@code publish}
 * @param scope whose requests are counted together
 * @param windows the limits, at least one; a request must fit into each
 */
public record Budget(String name, Scope scope, List<Window> windows) {

  /** Whose requests a service counts together. */
  public enum Scope {
    /** Those of one API key. */
    KEY,
    /** Those of one account, whichever of its keys they use. */
    ACCOUNT
  }

  /**
   * One limit.
   *
   * @param permits how many requests fit into the window, at least 1
   * @param length the length of the window; it is assumed to slide, which is correct for fixed
   *     windows too
   */
  public record Window(int permits, Duration length) {

    /** Checks the values. */
    public Window {
      if (permits < 1) {
        throw new IllegalArgumentException("permits must be at least 1, was " + permits);
      }
      if (length.isZero() || length.isNegative()) {
        throw new IllegalArgumentException("length must be more than zero, was " + length);
      }
    }

    /** Returns the limit in words, such as {@code 10 requests a minute}. */
    @Override
    public String toString() {
      String unit =
          length.equals(Duration.ofMinutes(1))
              ? "a minute"
              : length.equals(Duration.ofDays(1)) ? "a day" : "in " + length;
      return permits + " requests " + unit;
    }
  }

  /** Copies the windows. */
  public Budget {
    windows = List.copyOf(windows);
    if (windows.isEmpty()) {
      throw new IllegalArgumentException("windows must not be empty; a budget needs at least one");
    }
  }

  /** Creates a budget for the requests of one key in any minute. */
  public static Budget perMinute(String name, int permits) {
    return new Budget(name, Scope.KEY, List.of(new Window(permits, Duration.ofMinutes(1))));
  }

  /** Returns the length of the shortest window. */
  public Duration shortest() {
    return windows.stream().map(Window::length).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Returns the limits in words, such as {@code 30 requests a minute and 5000 requests a day}. */
  public String limits() {
    return String.join(" and ", windows.stream().map(Window::toString).toList());
  }
}
