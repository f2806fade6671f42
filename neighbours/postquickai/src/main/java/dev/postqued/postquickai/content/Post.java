package dev.postqued.postquickai.content;

import dev.postqued.postquickai.accounts.Platform;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A post as the service has it. It leaves out what it does not say.
 *
 * @param id its id
 * @param group the id of its content group; empty if the service does not say it
 * @param status its status
 * @param text its text; may be empty
 * @param type what it consists of, such as {@code image}; may be empty
 * @param media the addresses of its images, or of its video
 * @param platforms where it is to go
 * @param reached the platforms that have it
 * @param isGenerated whether a model wrote it
 * @param scheduledFor when it goes out, if that is set
 * @param postedAt when it went out, if it did
 * @param error what went wrong, in the words of the service
 * @param createdAt when it was made, if the service says it
 * @param details further values, by name
 */
public record Post(
    String id,
    String group,
    Status status,
    String text,
    String type,
    List<String> media,
    List<Platform> platforms,
    List<Platform> reached,
    boolean isGenerated,
    Optional<Instant> scheduledFor,
    Optional<Instant> postedAt,
    Optional<String> error,
    Optional<Instant> createdAt,
    Map<String, Object> details) {

  /** Copies the lists and the details. */
  public Post {
    media = List.copyOf(media);
    platforms = List.copyOf(platforms);
    reached = List.copyOf(reached);
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }
}
