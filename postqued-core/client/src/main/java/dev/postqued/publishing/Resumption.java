package dev.postqued.publishing;

import dev.postqued.idempotency.IdempotencyKey;
import java.util.Optional;

/**
 * What became of an open post when publishing was resumed.
 *
 * @param idempotencyKey the key of the post
 * @param result how it ended
 * @param publication the publication, if the post was taken and its id is known
 * @param explanation what happened and what to do, in a sentence
 */
public record Resumption(
    IdempotencyKey idempotencyKey,
    Result result,
    Optional<Publication> publication,
    String explanation) {

  /** How it ended. */
  public enum Result {
    /** The service has taken the post, now or before. */
    ACCEPTED,
    /** It could not be finished now; it stays open, and resuming later goes on with it. */
    LATER,
    /** It cannot be finished by itself; the explanation says why, and what a person can do. */
    NEEDS_REVIEW
  }
}
