package dev.postqued.internal.v1;

import dev.postqued.bindings.v1.api.ContentApi;
import dev.postqued.bindings.v1.model.CompleteUploadRequest;
import dev.postqued.bindings.v1.model.PresignedUpload;
import dev.postqued.bindings.v1.model.StartUploadRequest;
import dev.postqued.bindings.v1.model.UploadSession;
import dev.postqued.bindings.v1.model.UploadedImage;
import dev.postqued.errors.UploadException;
import dev.postqued.internal.call.AttemptFailure;
import dev.postqued.internal.call.Calls;
import dev.postqued.internal.call.Operation;
import dev.postqued.internal.upload.FileContent;
import dev.postqued.internal.upload.FormUpload;
import dev.postqued.internal.upload.Storage;
import dev.postqued.media.Image;
import dev.postqued.media.Media;
import dev.postqued.media.MediaKind;
import dev.postqued.media.ProgressListener;
import dev.postqued.media.UploadedMedia;
import dev.postqued.media.Video;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uploads by version 1: videos in three steps, images in one. */
final class V1Media implements Media {

  private static final Logger LOG = LoggerFactory.getLogger(V1Media.class);

  /** How often an upload may start again because its URL has expired or was refused. */
  private static final int MAX_SESSIONS = 3;

  private static final String IMAGE_PATH = "/v1/content/upload-image";

  private final ContentApi api;
  private final PresignedUrls urls;
  private final Calls calls;
  private final Calls storageCalls;
  private final Storage storage;
  private final FormUpload forms;

  V1Media(
      ContentApi api,
      PresignedUrls urls,
      Calls calls,
      Calls storageCalls,
      Storage storage,
      FormUpload forms) {
    this.api = api;
    this.urls = urls;
    this.calls = calls;
    this.storageCalls = storageCalls;
    this.storage = storage;
    this.forms = forms;
  }

  @Override
  public UploadedMedia uploadVideo(Video video, ProgressListener listener) {
    FileContent content = FileContent.of(video.path(), listener);
    StartUploadRequest start =
        StartUploadRequest.builder()
            .filename(video.filename())
            .contentType(video.contentType())
            .fileSize(content.size())
            .build();
    UploadSession session = send(start, content);
    api.completeUpload(
        CompleteUploadRequest.builder()
            .contentId(session.contentId())
            .key(session.upload().key())
            .filename(video.filename())
            .contentType(video.contentType())
            .size(content.size())
            .width(video.width())
            .height(video.height())
            .durationMs(video.duration().map(Duration::toMillis).orElse(null))
            .build());
    return new UploadedMedia(
        session.contentId(),
        MediaKind.VIDEO,
        video.filename(),
        video.contentType(),
        content.size());
  }

  /** Sends the bytes; a URL that has expired is answered by a new session. */
  private UploadSession send(StartUploadRequest start, FileContent content) {
    for (int number = 1; ; number++) {
      UploadSession session = api.startUpload(start);
      PresignedUpload upload = urls.complete(session);
      URI url = urls.checked(upload.url());
      try {
        storageCalls.runUnbounded(
            Operation.PUT_OBJECT,
            () -> {
              storage.put(url, upload.method(), upload.headers(), content);
              return true;
            });
        return session;
      } catch (UploadException e) {
        if (number == MAX_SESSIONS || e.status().orElse(0) != 403) {
          throw e;
        }
        LOG.info(
            "Storage refused the upload URL of content {}; that content is given up, a new upload"
                + " session follows",
            session.contentId());
      }
    }
  }

  @Override
  public UploadedMedia uploadImage(Image image, ProgressListener listener) {
    FileContent content = FileContent.of(image.path(), listener);
    String type = image.contentType();
    UploadedImage answer =
        calls.run(V1Operations.UPLOAD_IMAGE, null, () -> post(image, type, content));
    return new UploadedMedia(
        answer.contentId(), MediaKind.IMAGE, image.filename(), type, content.size());
  }

  private UploadedImage post(Image image, String type, FileContent content) {
    UploadedImage answer =
        (UploadedImage)
            forms.post(IMAGE_PATH, image.filename(), type, content, UploadedImage.class);
    if (answer.contentId() == null) {
      throw AttemptFailure.unreadable(200, "the answer has no contentId", null);
    }
    return answer;
  }

  /** The same for users of the bindings. */
  UploadedImage uploadImage(Path file) {
    Image image = Image.of(file);
    return post(image, image.contentType(), FileContent.of(file, progress -> {}));
  }
}
