package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.api.MediaApi;
import dev.postqued.bindings.postsyncer.model.ImportMediaRequest;
import dev.postqued.bindings.postsyncer.model.MediaItem;
import dev.postqued.engine.Engine;
import dev.postqued.postsyncer.posts.Medium;
import dev.postqued.postsyncer.workspaces.Library;
import dev.postqued.service.UploadFile;
import dev.postqued.uploads.MediaSource;
import dev.postqued.uploads.ProgressListener;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** The media library. */
public record ClientLibrary(Engine engine) implements Library {

  @Override
  public long upload(long workspace, MediaSource source, ProgressListener listener) {
    UploadFile file =
        new UploadFile(
            source, PostSyncerBindings.ANY_TYPE, PostSyncerBindings.form(workspace, null));
    return Long.parseLong(engine.upload(file, listener));
  }

  @Override
  public Imported importAll(long workspace, List<URI> addresses) {
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("addresses must not be empty");
    }
    addresses.forEach(Medium::at);
    List<MediaItem> stored =
        engine
            .bindings(MediaApi.class)
            .importMedia(
                ImportMediaRequest.builder().workspaceId(workspace).urls(addresses).build())
            .media();
    List<Long> ids =
        stored.stream()
            .filter(Objects::nonNull)
            .map(MediaItem::id)
            .filter(Objects::nonNull)
            .toList();
    return new Imported(ids, Math.max(0, addresses.size() - ids.size()));
  }

  @Override
  public void delete(long id) {
    engine.bindings(MediaApi.class).deleteMedia(id);
  }
}
