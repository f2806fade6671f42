package dev.postqued.engine.internal.once;

import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;

/**
 * How posts of a service go out once: by key, or by the id of a draft.
 *
 * @param <R> the type of a published post
 */
interface PostWay<R> {

  /** Runs the remaining steps of a post. */
  R run(PostRecord post, PostUploads uploads);

  /**
   * Whether a post whose outcome is unknown may be settled later without a person.
   *
   * @param failure what was told now
   * @param state what was known before
   */
  boolean mayBeSettledLater(ServiceException failure, IdempotencyKey key, PostState state);

  /** The failure of a question after a post that was abandoned when it may have been published. */
  ServiceException abandoned(IdempotencyKey key, PostState state);
}
