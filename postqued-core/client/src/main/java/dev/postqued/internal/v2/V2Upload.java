package dev.postqued.internal.v2;

import dev.postqued.bindings.v2.api.ContentApi;
import dev.postqued.bindings.v2.model.CompleteUploadRequest;
import dev.postqued.bindings.v2.model.ContentAnswer;
import dev.postqued.bindings.v2.model.StartUploadRequest;
import dev.postqued.bindings.v2.model.UploadHeaders;
import dev.postqued.engine.Engine;
import dev.postqued.internal.wire.MediumDescription;
import dev.postqued.service.Operation;
import dev.postqued.service.PresignedUpload;
import dev.postqued.service.UploadSession;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Uploads a video or an image to version 2. */
record V2Upload(
    Engine engine,
    ContentApi content,
    Workspace workspace,
    String filename,
    MediumDescription medium)
    implements PresignedUpload {

  @Override
  public Operation operation() {
    return V2Operations.START_UPLOAD;
  }

  @Override
  public UploadSession open(long size) {
    var session =
        content.startUpload(
            StartUploadRequest.builder()
                .filename(filename)
                .contentType(medium.contentType())
                .fileSize(size)
                .workspaceId(workspace.id())
                .build());
    String contentId = required(session.contentId(), "contentId");
    var upload = session.upload();
    return upload == null || upload.key() == null || upload.method() == null
        ? UploadSession.unusable(contentId)
        : new UploadSession(
            contentId, upload.key(), upload.url(), upload.method(), headers(upload.headers()));
  }

  private static Map<String, String> headers(@Nullable UploadHeaders headers) {
    Map<String, String> all = new LinkedHashMap<>();
    if (headers != null) {
      if (headers.contentType() != null) {
        all.put("Content-Type", headers.contentType());
      }
      all.putAll(headers.unknownProperties());
    }
    return all;
  }

  private <T> T required(@Nullable T value, String name) {
    return engine.required(value, operation(), name);
  }

  /** A success that does not name the content may come from something in between: a read decides. */
  @Override
  public void complete(String contentId, @Nullable String storageKey, long size) {
    ContentAnswer completed = confirm(contentId, storageKey, size);
    if (!isAbout(contentId, completed)) {
      ContentAnswer read = content.getContent(contentId, workspace.id());
      var unused = required(isAbout(contentId, read) ? contentId : null, "content.id");
    }
  }

  private static boolean isAbout(String contentId, @Nullable ContentAnswer answer) {
    return answer != null && answer.content() != null && contentId.equals(answer.content().id());
  }

  private ContentAnswer confirm(String contentId, @Nullable String storageKey, long size) {
    return content.completeUpload(
        CompleteUploadRequest.builder()
            .contentId(contentId)
            .key(required(storageKey, "upload.key"))
            .filename(filename)
            .contentType(medium.contentType())
            .workspaceId(workspace.id())
            .size(size)
            .width(medium.isVideo() ? medium.width() : null)
            .height(medium.isVideo() ? medium.height() : null)
            .durationMs(durationMs())
            .build());
  }

  @Override
  public boolean discard(String contentId) {
    var unused = content.deleteContent(contentId, workspace.id());
    return true;
  }

  private @Nullable Integer durationMs() {
    Long duration = medium.durationMs();
    return duration == null || duration > Integer.MAX_VALUE ? null : duration.intValue();
  }
}
