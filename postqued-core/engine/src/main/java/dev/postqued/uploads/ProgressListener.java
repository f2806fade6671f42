package dev.postqued.uploads;

/**
 * Receives the progress of an upload, in the thread that uploads. Its exceptions are logged and
 * ignored: a listener cannot break an upload. For one call of the library it is never called by two
 * threads at once.
 */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Called when bytes were handed over to the network. The last of them may still be on their way: how
   * much arrived is known only when the upload ends.
   *
   * @param progress the progress of the upload
   */
  void onProgress(UploadProgress progress);

  /**
   * Called when an upload abandons content that it has begun, for example because its URL has
   * expired. The content stays with the service without bytes; what a service deletes is not reported.
   *
   * @param filename the name of the file
   * @param contentId the id of the abandoned content
   */
  default void onAbandoned(String filename, String contentId) {}
}
