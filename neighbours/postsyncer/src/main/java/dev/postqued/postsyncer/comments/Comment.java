package dev.postqued.postsyncer.comments;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A comment on a post, or a reply to one.
 *
 * @param id its id
 * @param post the id of the post; 0 if the service does not say it
 * @param parent the id of the comment that it replies to; empty at the top
 * @param text its text; empty for media alone
 * @param platform where it was written, such as {@code twitter}; empty for a comment of the team
 * @param resolved whether the team has dealt with it, as far as the service says it
 * @param replies the replies to it, as far as the service was asked for them
 * @param details further values, by name
 */
public record Comment(
    long id,
    long post,
    OptionalLong parent,
    String text,
    Optional<String> platform,
    boolean resolved,
    List<Comment> replies,
    Map<String, Object> details) {

  /** Copies the replies and the details. */
  public Comment {
    replies = List.copyOf(replies);
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }
}
