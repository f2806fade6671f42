package dev.postqued.uploads;

/**
 * Hears how an upload goes on, in the thread that uploads. What it throws is logged and goes no
 * further: a listener cannot break an upload. It is never called by two threads at once for one call
 * of the library.
 */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Hears of bytes that were sent.
   *
   * @param progress how far the upload is
   */
  void onProgress(UploadProgress progress);

  /**
   * Hears of content that an upload began and gives up, because its URL has expired, say. It stays
   * with the service without bytes.
   *
   * @param filename the name of the file
   * @param contentId the id of the content that is given up
   */
  default void onAbandoned(String filename, String contentId) {}
}
