package dev.postqued.engine.internal.upload;

import dev.postqued.uploads.ProgressListener;
import dev.postqued.uploads.UploadProgress;

/** Lets the next upload get ready when the last bytes of this one go out. */
record TurnListener(UploadTurns.Turn turn, ProgressListener listener) implements ProgressListener {

  /** On most links enough for the session of the next upload, and sent before its address expires. */
  private static final long LAST_BYTES = 16 << 20;

  @Override
  public void onProgress(UploadProgress progress) {
    if (progress.totalBytes() - progress.sentBytes() <= LAST_BYTES) {
      turn.nearlySent();
    }
    listener.onProgress(progress);
  }

  @Override
  public void onAbandoned(String filename, String contentId) {
    listener.onAbandoned(filename, contentId);
  }
}
