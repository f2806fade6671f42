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
    NONE,
    /**
     * It does not, and what it removes is not found afterwards: after a lost response, that proves that it
     * was removed.
     */
    REMOVES,
    /**
     * It creates, changes or costs something each time: it is repeated only if it was certainly not
     * carried out, or under an idempotency key.
     */
    REPEATED,
    /** As {@link #REPEATED}, and what it does is seen in public. */
    PUBLIC
  }

  /** Creates an operation that may be repeated. */
  public static Operation repeatable(String id, @Nullable Budget budget) {
    return new Operation(id, budget, Effect.NONE);
  }

  /** Creates an operation that removes something, and may be repeated. */
  public static Operation removing(String id, @Nullable Budget budget) {
    return new Operation(id, budget, Effect.REMOVES);
  }

  /**
   * Creates an operation that must not be carried out twice, such as one that creates something. It
   * is not repeated once it may have been carried out.
   */
  public static Operation once(String id, @Nullable Budget budget) {
    return new Operation(id, budget, Effect.REPEATED);
  }

  /**
   * Creates an operation that publishes. It is repeated only under its idempotency key, if it has one.
   */
  public static Operation publishing(String id, @Nullable Budget budget) {
    return new Operation(id, budget, Effect.PUBLIC);
  }

  /** Returns whether it may be done twice. */
  public boolean isRepeatable() {
    return effect == Effect.NONE || effect == Effect.REMOVES;
  }

  /** Returns whether it removes something. */
  public boolean removes() {
    return effect == Effect.REMOVES;
  }

  /** Returns whether doing it twice may be seen in public. */
  public boolean publishes() {
    return effect == Effect.PUBLIC;
  }
}
