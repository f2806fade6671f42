package dev.postqued.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where to send the bytes of an upload.
 *
 * @param contentId the id of the content
 * @param storageKey their name in storage, if the service returned one
 * @param url the presigned address; it is checked before it is used
 * @param method the HTTP method
 * @param headers the headers that are part of the signature
 */
public record UploadSession(
    String contentId,
    @Nullable String storageKey,
    @Nullable String url,
    String method,
    Map<String, String> headers) {

  /**
   * Returns a session whose response lacks where or how to send the bytes. The upload fails, and its
   * content is reported.
   */
  public static UploadSession unusable(String contentId) {
    return new UploadSession(contentId, null, null, "PUT", Map.of());
  }

  /** Keeps the address out of logs: it works without a key. */
  @Override
  public String toString() {
    return "UploadSession[" + contentId + "]";
  }
}
