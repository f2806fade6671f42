package dev.postqued.media;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A medium in the library. Whatever the service does not say is null.
 *
 * @param contentId its id, opaque
 * @param filename its name
 * @param contentType its MIME type
 * @param size its length in bytes
 * @param width as shown, in pixels
 * @param height as shown, in pixels
 * @param duration how long it plays
 * @param createdAt when it was uploaded
 * @param url where it can be looked at
 * @param details what else the service says, by its names on the wire
 */
public record StoredMedium(
    String contentId,
    @Nullable String filename,
    @Nullable String contentType,
    @Nullable Long size,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Duration duration,
    @Nullable Instant createdAt,
    @Nullable URI url,
    Map<String, Object> details) {

  /** Copies the details. */
  public StoredMedium {
    details = Map.copyOf(details);
  }

  /** Shows neither the address, which may work without a key, nor what the details say. */
  @Override
  public String toString() {
    return "StoredMedium[contentId=%s, filename=%s, contentType=%s, size=%s, details=%s]"
        .formatted(contentId, filename, contentType, size, details.keySet());
  }

  /** Returns it as a medium of a post. */
  public UploadedMedium asMedium() {
    return new UploadedMedium(contentId);
  }
}
