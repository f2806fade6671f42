package dev.postqued.internal.media;

import org.jspecify.annotations.Nullable;

/** Hears of each step of an upload before the next one is taken. */
public interface UploadSteps {

  /** Nobody listens. */
  UploadSteps NONE =
      new UploadSteps() {
        @Override
        public void session(String contentId, @Nullable String storageKey) {}

        @Override
        public void completed(String contentId) {}
      };

  /** A session is open; its bytes are not there yet. */
  void session(String contentId, @Nullable String storageKey);

  /** The service has the content. */
  void completed(String contentId);
}
