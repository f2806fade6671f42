package dev.postqued.calendar;

import dev.postqued.idempotency.IdempotencyKey;

/**
 * Publishes the posts of a calendar with a client, such as
 *
 * <pre>{@code
 * (post, key) -> postQued.publishing().publish(toPost(post, key)).id()
 * }</pre>
 *
 * <p>It must make the same post of the same {@link PlannedPost} each time, and publish it under the key: it is called again
 * after a failure and after a crash, perhaps on another machine. The client should have its journal in the database of the
 * calendar, so that every machine knows what was sent. Calls run in several threads.
 */
@FunctionalInterface
public interface Outlet {

  /**
   * Publishes a post, or goes on with it.
   *
   * @param post the post
   * @param key its key, the same each time
   * @return what the service calls it, such as the id of the publication
   * @throws IllegalArgumentException if the post is wrong: it is not tried again
   * @throws dev.postqued.errors.ServiceException if it fails: a refusal ends it, and it is tried again after anything else
   */
  String publish(PlannedPost post, IdempotencyKey key);
}
