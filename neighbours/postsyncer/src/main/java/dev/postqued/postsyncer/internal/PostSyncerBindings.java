package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.api.AccountsApi;
import dev.postqued.bindings.postsyncer.api.AnalyticsApi;
import dev.postqued.bindings.postsyncer.api.CommentsApi;
import dev.postqued.bindings.postsyncer.api.FileUploadsApi;
import dev.postqued.bindings.postsyncer.api.FoldersApi;
import dev.postqued.bindings.postsyncer.api.LabelsApi;
import dev.postqued.bindings.postsyncer.api.MediaApi;
import dev.postqued.bindings.postsyncer.api.PostsApi;
import dev.postqued.bindings.postsyncer.api.WebhooksApi;
import dev.postqued.bindings.postsyncer.api.WorkspacesApi;
import dev.postqued.bindings.postsyncer.model.UploadedMedia;
import dev.postqued.engine.Engine;
import dev.postqued.service.FormUpload;
import dev.postqued.service.StreamedCall;
import dev.postqued.uploads.MediaSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The interfaces of the bindings, and what cannot be held in memory. */
public final class PostSyncerBindings {

  /** The interfaces. */
  public static final List<Class<?>> APIS =
      List.of(
          AccountsApi.class,
          AnalyticsApi.class,
          CommentsApi.class,
          FileUploadsApi.class,
          FoldersApi.class,
          LabelsApi.class,
          MediaApi.class,
          PostsApi.class,
          WebhooksApi.class,
          WorkspacesApi.class);

  /** The service finds out the type of a file by itself (PostSyncer docs, media/upload-file). */
  static final String ANY_TYPE = "application/octet-stream";

  private PostSyncerBindings() {}

  /** Returns how files are sent from where they lie. */
  public static Map<String, StreamedCall> streamed(Engine engine) {
    return Map.of(
        PostSyncerOperations.UPLOAD_FILE.id(),
        arguments -> upload(engine, arguments[0], arguments[1], arguments[2], arguments[3]));
  }

  private static Object upload(
      Engine engine, Object server, Object workspaceId, Object file, Object folderId) {
    if (!FileUploadsApi.UPLOAD_MEDIA_FILE_SERVER.equals(server)) {
      throw new IllegalArgumentException(
          "server must be FileUploadsApi.UPLOAD_MEDIA_FILE_SERVER; set another address by"
              + " uploadUrl(...) of the builder");
    }
    if (workspaceId == null || file == null) {
      throw new IllegalArgumentException("workspaceId and file must not be null");
    }
    return engine.attempt(form(workspaceId, folderId), MediaSource.file((Path) file), ANY_TYPE);
  }

  /** Returns the form that uploads a file. */
  static FormUpload<UploadedMedia> form(Object workspaceId, @Nullable Object folderId) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("workspace_id", workspaceId.toString());
    if (folderId != null) {
      fields.put("folder_id", folderId.toString());
    }
    return new FormUpload<>(
        PostSyncerOperations.UPLOAD_FILE,
        PostSyncerService.UPLOADS,
        "/media/upload/file",
        fields,
        "file",
        UploadedMedia.class,
        uploaded ->
            uploaded.media() == null || uploaded.media().id() == null
                ? null
                : uploaded.media().id().toString());
  }
}
