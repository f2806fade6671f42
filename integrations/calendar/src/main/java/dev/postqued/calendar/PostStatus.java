package dev.postqued.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a post of a calendar.
 *
 * @param calendar its calendar
 * @param post what was imported last
 * @param due when it is or was due
 * @param state how far it is
 * @param reference what the service calls it, once it is sent
 * @param message why it is where it is, such as the words of the service; empty if nothing went wrong
 */
public record PostStatus(
    String calendar,
    PlannedPost post,
    Instant due,
    PostState state,
    Optional<String> reference,
    Optional<String> message) {

  /** Returns the id of the post in its calendar. */
  public String id() {
    return post.id();
  }
}
