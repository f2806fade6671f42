package dev.postqued.postsyncer.posts;

import java.util.Arrays;
import java.util.List;

/**
 * How often a post goes out again after the first time. Each repetition is one more post in public, on purpose.
 *
 * @param times how often, at least once
 * @param gap the time between two of them, at least 1
 * @param unit the unit of that time
 * @param accounts the ids of the accounts that repeat it; empty leaves it to the service
 */
public record Repeats(int times, int gap, RepeatUnit unit, List<Long> accounts) {

  /**
   * Copies and checks the values. The minimums are assumed.
   *
   * @throws IllegalArgumentException if times, gap or the id of an account is less than 1
   */
  public Repeats {
    accounts = List.copyOf(accounts);
    if (times < 1) {
      throw new IllegalArgumentException("times must be at least 1, was " + times);
    }
    if (gap < 1) {
      throw new IllegalArgumentException("gap must be at least 1, was " + gap);
    }
    for (long account : accounts) {
      if (account < 1) {
        throw new IllegalArgumentException("accounts must be positive ids, one was " + account);
      }
    }
  }

  /**
   * Repeats a post on the accounts that the service chooses.
   *
   * @param times how often
   * @param gap the time between two of them
   * @param unit the unit of that time
   * @return the repetitions
   * @throws IllegalArgumentException as for the constructor
   */
  public static Repeats of(int times, int gap, RepeatUnit unit) {
    return new Repeats(times, gap, unit, List.of());
  }

  /**
   * Repeats the post on some of its accounts only.
   *
   * @param ids the ids of the accounts
   * @return the repetitions on those
   * @throws IllegalArgumentException as for the constructor
   */
  public Repeats onlyOn(long... ids) {
    return new Repeats(times, gap, unit, Arrays.stream(ids).boxed().toList());
  }
}
