package dev.postqued.internal.media;

import dev.postqued.engine.internal.call.Retrier;
import dev.postqued.engine.internal.upload.MediaContent;
import dev.postqued.engine.internal.upload.Storage;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UploadException;
import dev.postqued.internal.wire.UploadSession;
import dev.postqued.internal.wire.Wire;
import dev.postqued.media.Video;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One upload of one video: a session, its bytes, and the word that they are there. */
final class VideoUpload {

  /** How often an upload may start again because its URL has expired or was refused. */
  private static final int MAX_SESSIONS = 3;

  private final Wire wire;
  private final Storage storage;
  private final Retrier storageCalls;
  private final Video video;
  private final MediaContent content;
  private final UploadSteps steps;
  private final List<String> abandoned = new ArrayList<>();

  VideoUpload(
      Wire wire,
      Storage storage,
      Retrier storageCalls,
      Video video,
      MediaContent content,
      UploadSteps steps) {
    this.wire = wire;
    this.storage = storage;
    this.storageCalls = storageCalls;
    this.video = video;
    this.content = content;
    this.steps = steps;
  }

  /** The content that was begun and given up on the way. */
  List<String> abandoned() {
    return abandoned;
  }

  String run() {
    for (int number = 1; ; number++) {
      UploadSession session = wire.startUpload(video, content.size());
      steps.session(session.contentId(), session.storageKey());
      try {
        storageCalls.runUnbounded(Retrier.PUT_OBJECT, () -> put(session));
        return complete(session.contentId(), session.storageKey());
      } catch (ServiceException e) {
        boolean again = number < MAX_SESSIONS && isExpired(e) && !content.spent();
        if (again || !steps.remembered()) {
          abandon(session.contentId());
        }
        if (!again) {
          throw e;
        }
      }
    }
  }

  /**
   * Goes on with a session that was opened before. The service is asked whether it has the bytes, by
   * confirming them; only if it has not, they are sent, in a session of their own.
   */
  String resume(String contentId, @Nullable String storageKey) {
    try {
      return complete(contentId, storageKey);
    } catch (InvalidRequestException e) {
      abandon(contentId);
      return run();
    }
  }

  private boolean put(UploadSession session) {
    storage.put(session.url(), session.method(), session.headers(), content);
    return true;
  }

  private String complete(String contentId, @Nullable String storageKey) {
    wire.completeUpload(contentId, storageKey, video, content.size());
    steps.completed(contentId);
    return contentId;
  }

  /** So a storage answers when a URL has expired, and whatever else it does not like about it. */
  private static boolean isExpired(ServiceException e) {
    return e instanceof UploadException && e.status().orElse(0) == 403;
  }

  private void abandon(String contentId) {
    abandoned.add(contentId);
    content.abandoned(contentId);
  }
}
