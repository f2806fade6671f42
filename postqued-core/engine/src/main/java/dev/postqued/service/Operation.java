package dev.postqued.service;

import dev.postqued.limits.Budget;
import org.jspecify.annotations.Nullable;

/**
 * Something that a service is asked to do.
 *
 * @param id the operation id of the API document, which is the name of the generated method
 * @param budget the budget it counts against; null for one that is not limited
 * @param effect whether anyone notices if it is done twice
 */
public record Operation(String id, @Nullable Budget budget, Effect effect) {

  /** Whether anyone notices if an operation is done twice. */
  public enum Effect {
    /** Nobody does: it is repeated whenever that may help. */
    UNSEEN,
    /** Everybody may: it is only repeated under its idempotency key. */
    PUBLIC
  }

  /** Makes an operation that can be repeated without anyone noticing. */
  public static Operation repeatable(String id, @Nullable Budget budget) {
    return new Operation(id, budget, Effect.UNSEEN);
  }

  /** Makes an operation that is only ever repeated under its idempotency key. */
  public static Operation publishing(String id, @Nullable Budget budget) {
    return new Operation(id, budget, Effect.PUBLIC);
  }

  /** Returns whether doing it twice may be seen in public. */
  public boolean publishes() {
    return effect == Effect.PUBLIC;
  }
}
