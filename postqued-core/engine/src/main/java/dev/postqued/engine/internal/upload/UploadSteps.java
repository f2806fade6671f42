package dev.postqued.engine.internal.upload;

import org.jspecify.annotations.Nullable;

/** Called at each step of an upload, before the next one is taken. */
public interface UploadSteps {

  /** Does nothing. */
  UploadSteps NONE =
      new UploadSteps() {
        @Override
        public void session(String contentId, @Nullable String storageKey) {}

        @Override
        public void completed(String contentId) {}

        @Override
        public boolean remembered() {
          return false;
        }
      };

  /** A session is open; its bytes are not there yet. */
  void session(String contentId, @Nullable String storageKey);

  /** The service has the content. */
  void completed(String contentId);

  /** It failed; called before another upload may send bytes in its place. */
  default void failed(Throwable failure) {}

  /** Whether a failed upload can be resumed later. */
  default boolean remembered() {
    return true;
  }
}
