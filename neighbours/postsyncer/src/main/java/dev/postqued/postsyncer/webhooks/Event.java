package dev.postqued.postsyncer.webhooks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An event. No source shows the body of one, so all of it is kept, and the id of what it is about is assumed to be where
 * services like this have it.
 *
 * @param id its id, the same each time that it is sent; empty if the request has no header {@code webhook-id}
 * @param type its type
 * @param about the id of what it is about, such as a post, if it is found
 * @param content all of it, by name
 */
public record Event(
    Optional<String> id, EventType type, Optional<String> about, Map<String, Object> content) {

  /** Copies the content. */
  public Event {
    content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
  }
}
