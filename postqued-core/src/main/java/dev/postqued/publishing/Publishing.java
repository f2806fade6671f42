package dev.postqued.publishing;

import java.time.Duration;

/** Publishes posts and follows them. */
public interface Publishing {

  /**
   * Publishes or schedules a post. The answer comes as soon as the service has taken it; {@link
   * #await} follows it to its end.
   *
   * <p>A lost answer is retried with the same key and the same bytes, so that the post goes out
   * once. Calling this again with the same {@code Post} is safe for as long as the service remembers
   * its key, 24 hours.
   *
   * @param post the post
   * @return the publication as the service took it
   * @throws IllegalArgumentException if a target is scheduled for a time that has passed
   * @throws dev.postqued.errors.UnknownOutcomeException if the post may have been published and no
   *     answer came
   * @throws dev.postqued.errors.PostQuedException if the service did not take it
   */
  Publication publish(Post post);

  /**
   * Asks how a publication stands.
   *
   * @param publicationId the id of the publication
   * @return the publication as it is now
   * @throws dev.postqued.errors.PostQuedException if the service cannot be asked or does not know it
   */
  Publication get(String publicationId);

  /**
   * Waits until every target of a publication is at its end. A draft ends when it is {@code sent};
   * whether a direct publish moves on from there to {@code published} is not documented, so {@code
   * sent} ends it too.
   *
   * @param publicationId the id of the publication
   * @param limit the longest time to wait
   * @return the publication as it was last seen; its outcome is {@link Outcome#RUNNING} if the limit
   *     came first
   * @throws dev.postqued.errors.PostQuedException if the service does not know it, or could not be
   *     asked even once
   */
  Publication await(String publicationId, Duration limit);
}
