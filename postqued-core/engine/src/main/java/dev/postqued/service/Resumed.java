package dev.postqued.service;

import dev.postqued.idempotency.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * How an open post ended when publishing was resumed.
 *
 * @param <R> the type of a published post
 * @param key the key of the post
 * @param result how it ended
 * @param published the published post, if it is known
 * @param explanation what happened and what to do, in a sentence
 */
public record Resumed<R>(
    IdempotencyKey key, Result result, @Nullable R published, String explanation) {

  /** How it ended. */
  public enum Result {
    /** The service has accepted the post, now or before. */
    ACCEPTED,
    /** It could not be finished now; it stays open for a later resume. */
    LATER,
    /** It cannot be finished automatically. */
    NEEDS_REVIEW
  }
}
