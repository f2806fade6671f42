package dev.postqued.postquickai.credits;

import java.util.Optional;

/**
 * What a client has spent since it was built. What was lost counts as spent until the service shows otherwise.
 *
 * @param spent what generations have cost that were carried out, without what the service gave back
 * @param unclear what generations may have cost whose responses were lost
 * @param budget the most that may be spent; empty for no limit
 */
public record Spending(Credits spent, Credits unclear, Optional<Credits> budget) {

  /** Returns what is left of the budget; empty if there is none. */
  public Optional<Credits> left() {
    return budget.map(most -> most.minus(spent).minus(unclear));
  }
}
