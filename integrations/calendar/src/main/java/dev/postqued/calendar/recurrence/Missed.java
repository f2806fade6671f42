package dev.postqued.calendar.recurrence;

import java.time.Instant;
import java.util.List;

/**
 * What becomes of instants that were missed.
 *
 * @param planned those to be planned now, in order
 * @param dropped those that never will be, in order
 * @param decidedUntil the instant up to which all is decided, this instant included: the last
 *     planned instant of the next decision
 * @param more whether later ones are not decided yet, so that the next decision is due at once
 */
public record Missed(
    List<Instant> planned, List<Instant> dropped, Instant decidedUntil, boolean more) {

  public Missed {
    planned = List.copyOf(planned);
    dropped = List.copyOf(dropped);
  }
}
