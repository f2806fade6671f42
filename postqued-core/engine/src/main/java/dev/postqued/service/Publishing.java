package dev.postqued.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every way to publish once has in common. A service publishes under idempotency keys ({@link
 * KeyedPublishing}), or first makes a draft and then promotes the one id of it ({@link
 * DraftPublishing}). Each method that sends a request is one call with its retries.
 *
 * @param <R> the type of a published post, such as a publication
 */
public sealed interface Publishing<R> permits KeyedPublishing, DraftPublishing {

  /**
   * Returns where the posts of this client go, from the general to the particular, where one account has
   * several places in which the same request would be another post: such as a version of the API, and a
   * workspace. The words are shown to people. What was begun in one place is never sent in another. A
   * place that is not known yet may be left out at the end. Empty by default.
   */
  default List<String> place() {
    return List.of();
  }

  /** Returns how a medium, which has a source, is uploaded. */
  UploadFile upload(IntendedMedium medium);

  /**
   * Rejects a post that can no longer be published as it is, before it is sent for the first time.
   *
   * @param content the content of the intention
   * @throws IllegalArgumentException if it cannot, for instance because its time has passed
   */
  void refuseLate(String content, Instant now);

  /**
   * Returns the latest time for which a post is scheduled, so that it is remembered until then.
   *
   * @param content the content of the intention
   * @return the time; null if the post goes out at once, which is the default
   */
  default @Nullable Instant dispatchAt(String content) {
    return null;
  }

  /**
   * Writes the request that holds the post.
   *
   * @param contentIds the ids of the media, in their order
   * @param content the content of the intention
   */
  byte[] request(List<String> contentIds, String content);

  /** Called when a post has just been accepted. */
  default void accepted(R published, String content) {}

  /**
   * Makes one authenticated read. It tells whether the API key is the cause, after a response to a
   * publish that only looks like it. Does nothing by default.
   *
   * @throws dev.postqued.errors.AuthenticationException if the API key is not accepted
   */
  default void checkAccess() {}

  /**
   * Returns the ids of what a post whose outcome is unknown may have become, such as what the service lists
   * for the same accounts and the same time. They are shown to people and never taken as proof. Empty by
   * default.
   *
   * @param content the content of the intention
   * @param from when it was first sent
   * @param to when it went out at the latest
   */
  default List<String> candidates(String content, Instant from, Instant to) {
    return List.of();
  }

  /** Reads a published post. */
  R get(String id);

  /** Returns the id by which it can be read. */
  String id(R published);
}
