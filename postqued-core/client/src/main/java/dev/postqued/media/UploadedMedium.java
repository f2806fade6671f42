package dev.postqued.media;

import dev.postqued.calls.SendableText;

/**
 * Content that the service has.
 *
 * @param contentId the id that an upload returned, opaque
 */
public record UploadedMedium(String contentId) implements Medium {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if the id is blank or cannot be sent
   */
  public UploadedMedium {
    if (contentId.isBlank()) {
      throw new IllegalArgumentException(
          "contentId must not be blank; take it from the medium that an upload returned");
    }
    SendableText.checked("contentId", contentId);
  }
}
