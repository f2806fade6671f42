package dev.postqued.media;

/**
 * Hears how an upload goes on, in the thread that uploads. What it throws is logged and goes no
 * further: a listener cannot break an upload.
 */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Hears of bytes that were sent.
   *
   * @param progress how far the upload is
   */
  void onProgress(UploadProgress progress);
}
