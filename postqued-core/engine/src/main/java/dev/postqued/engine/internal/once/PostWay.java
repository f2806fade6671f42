package dev.postqued.engine.internal.once;

import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import java.util.function.Function;

/**
 * How posts of a service go out once: by key, or by the id of a draft.
 *
 * @param <R> the type of a published post
 */
interface PostWay<R> {

  /** Returns what runs the remaining steps of a post, given its uploads. */
  Function<PostUploads, R> steps(PostRecord post);

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
