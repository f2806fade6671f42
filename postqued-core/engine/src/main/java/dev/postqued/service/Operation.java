package dev.postqued.service;

import dev.postqued.limits.Budget;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a service.
 *
 * @param id the operation id of the API document, which is the name of the generated method
 * @param budget the budget it counts against; null for one that is not limited
 * @param effect whether it matters if it is done twice
 */
public record Operation(String id, @Nullable Budget budget, Effect effect) {

  /** Whether it matters if an operation is done twice. */
  public enum Effect {
    /** It does not: it is repeated whenever that may help. */
    UNSEEN,
    /** It may be seen in public: it is repeated only under its idempotency key. */
    PUBLIC
  }

  /** Creates an operation that may be repeated. */
  public static Operation repeatable(String id, @Nullable Budget budget) {
    return new Operation(id, budget, Effect.UNSEEN);
  }

  /** Creates an operation that may be repeated only under its idempotency key. */
  public static Operation publishing(String id, @Nullable Budget budget) {
    return new Operation(id, budget, Effect.PUBLIC);
  }

  /** Returns whether doing it twice may be seen in public. */
  public boolean publishes() {
    return effect == Effect.PUBLIC;
  }
}
