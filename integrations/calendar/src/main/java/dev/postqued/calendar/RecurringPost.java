package dev.postqued.calendar;

import dev.postqued.calendar.recurrence.CatchUp;
import dev.postqued.calendar.recurrence.Recurrence;
import java.time.Duration;
import java.util.Objects;

/**
 * A post that recurs. Each time is a post of its own, with the id {@code ID@TIME} such as {@code
 * tip@2030-01-07T08:00:00Z}.
 *
 * @param post what it says; its own time does not count
 * @param recurrence when it is due
 * @param catchUp what becomes of times at which no machine was running
 */
public record RecurringPost(PlannedPost post, Recurrence recurrence, CatchUp catchUp) {

  private static final int LONGEST_ID = 150;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the id has more than 150 characters
   */
  public RecurringPost {
    Objects.requireNonNull(recurrence, "recurrence");
    Objects.requireNonNull(catchUp, "catchUp");
    if (post.id().length() > LONGEST_ID) {
      throw new IllegalArgumentException(
          "the id of a recurring post must have at most "
              + LONGEST_ID
              + " characters, was '"
              + post.id()
              + "'");
    }
  }

  /**
   * Creates one of whose missed times the last is made up for, if it is at most an hour ago.
   *
   * @param post what it says
   * @param recurrence when it is due
   * @return the recurring post
   */
  public static RecurringPost of(PlannedPost post, Recurrence recurrence) {
    return new RecurringPost(post, recurrence, CatchUp.last(Duration.ofHours(1)));
  }

  /**
   * Replaces what becomes of missed times.
   *
   * @param other the other way
   * @return the same post with it
   */
  public RecurringPost catchUp(CatchUp other) {
    return new RecurringPost(post, recurrence, other);
  }

  /** Returns its id. */
  public String id() {
    return post.id();
  }
}
