package dev.postqued.service;

import dev.postqued.uploads.MediaSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A medium of a post: bytes that are still to be uploaded, or content that the service has.
 *
 * @param source the bytes; null if the service has the content
 * @param description further values that describe the bytes to the service, such as their type and
 *     size in pixels; kept in the journal
 * @param contentId the content that the service has; null if it is to be uploaded
 */
public record IntendedMedium(
    @Nullable MediaSource source, Map<String, String> description, @Nullable String contentId) {

  /** Bytes to upload. */
  public static IntendedMedium of(MediaSource source, Map<String, String> description) {
    return new IntendedMedium(source, description, null);
  }

  /** Content that the service has. */
  public static IntendedMedium uploaded(String contentId) {
    return new IntendedMedium(null, Map.of(), contentId);
  }
}
