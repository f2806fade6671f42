package dev.postqued.service;

import org.jspecify.annotations.Nullable;

/**
 * The service opens a session, the bytes are sent to storage by its presigned URL, and the upload
 * is confirmed to the service. Both methods are calls with their retries.
 */
public non-sealed interface PresignedUpload extends UploadWay {

  /** Returns the operation that opens a session. */
  Operation operation();

  /**
   * Opens a session.
   *
   * @param size the length of the bytes
   */
  UploadSession open(long size);

  /**
   * Confirms that the bytes of a session are in storage.
   *
   * @param contentId the content of the session
   * @param storageKey its name in storage, if the service returned one
   * @param size the length of the bytes
   */
  void complete(String contentId, @Nullable String storageKey, long size);

  /**
   * Deletes content whose upload was given up, where the service can. What is not deleted is reported to the
   * caller.
   *
   * @param contentId the content of a session
   * @return false if the service has no such call, which is the default
   */
  default boolean discard(String contentId) {
    return false;
  }
}
