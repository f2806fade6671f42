package dev.postqued.service;

import org.jspecify.annotations.Nullable;

/**
 * What an error response means for the caller.
 *
 * @param decision what the caller has to decide, which becomes the type of the exception
 * @param problem what is wrong, in one sentence, where {@code {result}} stands for the status and the code;
 *     null for the words of the decision
 * @param advice what to do next, in one sentence; null for the words of the decision
 */
public record Meaning(Decision decision, @Nullable String problem, @Nullable String advice) {

  /** What a caller can decide. */
  public enum Decision {
    /** The API key is wrong, revoked, or not allowed to do this. */
    AUTHENTICATE,
    /** The plan does not include this. */
    PAY,
    /** A limit is used up. */
    WAIT,
    /** The request is wrong, and would be refused again. */
    FIX_REQUEST,
    /** The service remembers the idempotency key. */
    KEY_REMEMBERED,
    /** The key may have been used before; the response does not prove it. */
    KEY_UNCLEAR
  }

  /** Returns a decision in the engine's words. */
  public static Meaning of(Decision decision) {
    return new Meaning(decision, null, null);
  }

  /** Returns a decision with the service's own advice. */
  public static Meaning of(Decision decision, String advice) {
    return new Meaning(decision, null, advice);
  }
}
