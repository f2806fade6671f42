package dev.postqued.postquickai.videos;

import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.Status;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A video as the service has it. It leaves out what it does not say.
 *
 * @param id its id
 * @param group the id of its content group; empty if the service does not say it
 * @param status its status
 * @param title its title in the dashboard, which is not published; may be empty
 * @param prompt what it was to show; may be empty
 * @param seconds how long it is, if the service says it
 * @param address its address, once it is ready
 * @param optimizedAddress the address of the copy that is published, if there is one
 * @param platforms where it is to go
 * @param reached the platforms that have it
 * @param scheduledFor when it goes out, if that is set
 * @param error what went wrong, in the words of the service
 * @param details further values, by name
 */
public record Video(
    String id,
    String group,
    Status status,
    String title,
    String prompt,
    OptionalInt seconds,
    Optional<String> address,
    Optional<String> optimizedAddress,
    List<Platform> platforms,
    List<Platform> reached,
    Optional<Instant> scheduledFor,
    Optional<String> error,
    Map<String, Object> details) {

  /** Copies the lists and the details. */
  public Video {
    platforms = List.copyOf(platforms);
    reached = List.copyOf(reached);
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** Returns whether it can be published: it is ready, or was published before. */
  public boolean isReady() {
    return status.equals(Status.COMPLETED) || status.isPublic() || status.equals(Status.SCHEDULED);
  }

  /** Returns whether making it has ended, with a video or without one. A status that is not known says neither. */
  public boolean isMade() {
    return isReady()
        || status.equals(Status.FAILED)
        || status.equals(Status.PROCESSING)
        || address.isPresent();
  }
}
