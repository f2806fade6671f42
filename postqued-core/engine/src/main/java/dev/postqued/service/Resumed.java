package dev.postqued.service;

import dev.postqued.idempotency.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * How an open post ended when publishing was resumed.
 *
 * @param <R> what a post becomes
 * @param key the key of the post
 * @param result how it ended
 * @param published what it became, if that is known
 * @param explanation what happened and what to do, in a sentence
 */
public record Resumed<R>(
    IdempotencyKey key, Result result, @Nullable R published, String explanation) {

  /** How it ended. */
  public enum Result {
    /** The service has taken the post, now or before. */
    ACCEPTED,
    /** It could not be finished now; it stays open, and resuming later continues with it. */
    LATER,
    /** It cannot be finished by itself. */
    NEEDS_REVIEW
  }
}
