package dev.postqued.internal.media;

import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.UploadException;
import dev.postqued.internal.call.Calls;
import dev.postqued.internal.call.Operation;
import dev.postqued.internal.upload.FileContent;
import dev.postqued.internal.upload.Storage;
import dev.postqued.internal.wire.UploadSession;
import dev.postqued.internal.wire.Wire;
import dev.postqued.media.Image;
import dev.postqued.media.Media;
import dev.postqued.media.ProgressListener;
import dev.postqued.media.UploadedMedia;
import dev.postqued.media.Video;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uploads: videos through a presigned URL, images in one request. */
public final class Uploads implements Media {

  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

  /** How often an upload may start again because its URL has expired or was refused. */
  private static final int MAX_SESSIONS = 3;

  private final Wire wire;
  private final Storage storage;
  private final Calls storageCalls;

  /** Storage has calls of its own: it may be down while the API is not. */
  public Uploads(Wire wire, Storage storage, Calls storageCalls) {
    this.wire = wire;
    this.storage = storage;
    this.storageCalls = storageCalls;
  }

  @Override
  public UploadedMedia uploadVideo(Video video, ProgressListener listener) {
    return new UploadedMedia(video(video, listener, UploadSteps.NONE));
  }

  @Override
  public UploadedMedia uploadImage(Image image, ProgressListener listener) {
    return new UploadedMedia(image(image, listener, UploadSteps.NONE));
  }

  /** Uploads an image and returns its content id. */
  public String image(Image image, ProgressListener listener, UploadSteps steps) {
    String contentId = wire.uploadImage(image, FileContent.of(image.path(), listener));
    steps.completed(contentId);
    return contentId;
  }

  /** Uploads a video from the start and returns its content id. */
  public String video(Video video, ProgressListener listener, UploadSteps steps) {
    FileContent file = FileContent.of(video.path(), listener);
    UploadSession session = send(video, file, steps);
    wire.completeUpload(session.contentId(), session.storageKey(), video, file.size());
    steps.completed(session.contentId());
    return session.contentId();
  }

  /**
   * Goes on with an upload whose session was opened before. The service is asked whether it has the
   * bytes, by confirming them; only if it has not, they are sent, in a session of their own.
   */
  public String resumeVideo(
      Video video,
      String contentId,
      @Nullable String storageKey,
      ProgressListener listener,
      UploadSteps steps) {
    FileContent file = FileContent.of(video.path(), listener);
    try {
      wire.completeUpload(contentId, storageKey, video, file.size());
      steps.completed(contentId);
      return contentId;
    } catch (InvalidRequestException e) {
      LOG.info("The upload of content {} was cut off; a new one follows", contentId);
      return video(video, listener, steps);
    }
  }

  /** Sends the bytes; a URL that has expired is answered by a new session. */
  private UploadSession send(Video video, FileContent file, UploadSteps steps) {
    for (int number = 1; ; number++) {
      UploadSession session = wire.startUpload(video, file.size());
      steps.session(session.contentId(), session.storageKey());
      try {
        storageCalls.runUnbounded(Operation.PUT_OBJECT, () -> put(session, file));
        return session;
      } catch (UploadException e) {
        if (number == MAX_SESSIONS || e.status().orElse(0) != 403) {
          throw e;
        }
        LOG.info(
            "Storage refused the upload URL of content {}; that content is given up and a new"
                + " session follows",
            session.contentId());
      }
    }
  }

  private boolean put(UploadSession session, FileContent file) {
    storage.put(session.url(), session.method(), session.headers(), file);
    return true;
  }
}
