package dev.postqued.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where to put the bytes of an upload, as the service said it.
 *
 * @param contentId the content that they become
 * @param storageKey their name in storage, if the service told it
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

  /** Keeps the address out of logs: whoever has it needs no key. */
  @Override
  public String toString() {
    return "UploadSession[" + contentId + "]";
  }
}
