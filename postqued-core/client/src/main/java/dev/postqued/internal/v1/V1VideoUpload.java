package dev.postqued.internal.v1;

import dev.postqued.bindings.v1.api.ContentApi;
import dev.postqued.bindings.v1.model.CompleteUploadRequest;
import dev.postqued.bindings.v1.model.StartUploadRequest;
import dev.postqued.engine.Engine;
import dev.postqued.internal.wire.MediumDescription;
import dev.postqued.service.Operation;
import dev.postqued.service.PresignedUpload;
import dev.postqued.service.UploadSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Uploads a video to version 1. */
record V1VideoUpload(Engine engine, ContentApi content, String filename, MediumDescription video)
    implements PresignedUpload {

  @Override
  public Operation operation() {
    return V1Operations.START_UPLOAD;
  }

  @Override
  public UploadSession open(long size) {
    var session =
        content.startUpload(
            StartUploadRequest.builder()
                .filename(filename)
                .contentType(video.contentType())
                .fileSize(size)
                .build());
    String contentId = engine.required(session.contentId(), operation(), "contentId");
    var upload = session.upload();
    return upload == null || upload.method() == null
        ? UploadSession.unusable(contentId)
        : new UploadSession(
            contentId, upload.key(), upload.url(), upload.method(), upload.headers());
  }

  @Override
  public void complete(String contentId, @Nullable String storageKey, long size) {
    Map<String, Object> completed =
        content.completeUpload(
            CompleteUploadRequest.builder()
                .contentId(contentId)
                .key(storageKey == null ? storageKey(contentId) : storageKey)
                .filename(filename)
                .contentType(video.contentType())
                .size(size)
                .width(video.width())
                .height(video.height())
                .durationMs(video.durationMs())
                .build());
    boolean isRefused =
        completed.containsKey("error") || Boolean.FALSE.equals(completed.get("success"));
    var unused =
        engine.required(
            isRefused ? null : contentId, V1Operations.COMPLETE_UPLOAD, "a confirmation");
  }

  /** The name that the vendor's programs build (PostQued guide, March 2026). */
  private String storageKey(String contentId) {
    int dot = filename.lastIndexOf('.');
    return "content/user/" + contentId + (dot < 0 ? "" : filename.substring(dot));
  }
}
