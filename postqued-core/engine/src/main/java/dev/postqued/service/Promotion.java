package dev.postqued.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a draft is promoted, and what may be done after a lost response.
 *
 * @param request the exact text of the request, without a line break; kept in the journal
 * @param repetition whether it may be sent again
 * @param until until when an assignment may be sent again; null for the others
 */
public record Promotion(String request, Repetition repetition, @Nullable Instant until) {

  /** Whether a promotion may be sent again after its response was lost. */
  public enum Repetition {
    /**
     * It says when the post goes out, so that saying it again changes nothing: until a time well before
     * that.
     */
    UNTIL,
    /** The service remembers the key of the post: for its lifetime. */
    UNDER_KEY,
    /** It publishes each time that it arrives: never. */
    NEVER
  }

  /** Checks that an assignment, and nothing else, has an end. */
  public Promotion {
    if ((repetition == Repetition.UNTIL) != (until != null)) {
      throw new IllegalArgumentException(
          "until must be set for UNTIL only, was " + until + " for " + repetition);
    }
  }

  /**
   * Sets the time at which a post goes out. It may be sent again, as long as it is the same time.
   *
   * @param request the text of the request
   * @param until until when it may arrive again without harm, such as a minute before the post goes out
   */
  public static Promotion assignment(String request, Instant until) {
    return new Promotion(request, Repetition.UNTIL, until);
  }

  /**
   * Publishes under the key of the post, which the service remembers.
   *
   * @param request the text of the request
   */
  public static Promotion underKey(String request) {
    return new Promotion(request, Repetition.UNDER_KEY, null);
  }

  /**
   * Publishes, or puts into a queue: sent once.
   *
   * @param request the text of the request
   */
  public static Promotion command(String request) {
    return new Promotion(request, Repetition.NEVER, null);
  }
}
