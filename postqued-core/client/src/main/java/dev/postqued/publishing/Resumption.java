package dev.postqued.publishing;

import dev.postqued.idempotency.IdempotencyKey;
import java.util.Optional;

/**
 * The result for an open post when publishing was resumed.
 *
 * @param idempotencyKey the key of the post
 * @param result how it ended
 * @param publication the publication, if the post was accepted and its id is known
 * @param explanation what happened and what to do, in a sentence
 */
public record Resumption(
    IdempotencyKey idempotencyKey,
    Result result,
    Optional<Publication> publication,
    String explanation) {

  /** How it ended. */
  public enum Result {
    /** The service has accepted the post, now or before. */
    ACCEPTED,
    /** It could not be finished now; it stays open for a later resume. */
    LATER,
    /** It cannot be finished automatically; the explanation says why, and what a person can do. */
    NEEDS_REVIEW
  }
}
