package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.api.MediaApi;
import dev.postqued.bindings.postsyncer.model.ImportMediaRequest;
import dev.postqued.bindings.postsyncer.model.MediaItem;
import dev.postqued.calls.Page;
import dev.postqued.engine.WireObject;
import dev.postqued.postsyncer.posts.Medium;
import dev.postqued.postsyncer.workspaces.Item;
import dev.postqued.postsyncer.workspaces.Library;
import dev.postqued.service.UploadFile;
import dev.postqued.uploads.MediaSource;
import dev.postqued.uploads.ProgressListener;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The media library. */
public record ClientLibrary(Wire wire) implements Library {

  @Override
  public long upload(long workspace, MediaSource source, ProgressListener listener) {
    return send(workspace, null, source, listener);
  }

  @Override
  public long upload(long workspace, long folder, MediaSource source, ProgressListener listener) {
    return send(workspace, folder, source, listener);
  }

  private long send(
      long workspace, @Nullable Long folder, MediaSource source, ProgressListener listener) {
    UploadFile file =
        new UploadFile(
            source, PostSyncerBindings.ANY_TYPE, PostSyncerBindings.form(workspace, folder));
    return Long.parseLong(wire.engine().upload(file, listener));
  }

  @Override
  public Imported importAll(long workspace, List<URI> addresses) {
    return store(ImportMediaRequest.builder().workspaceId(workspace), addresses);
  }

  @Override
  public Imported importAll(long workspace, long folder, List<URI> addresses) {
    return store(ImportMediaRequest.builder().workspaceId(workspace).folderId(folder), addresses);
  }

  private Imported store(ImportMediaRequest.Builder request, List<URI> addresses) {
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("addresses must not be empty");
    }
    addresses.forEach(Medium::at);
    List<MediaItem> stored =
        wire.engine().bindings(MediaApi.class).importMedia(request.urls(addresses).build()).media();
    List<Long> ids =
        stored.stream()
            .filter(Objects::nonNull)
            .map(MediaItem::id)
            .filter(Objects::nonNull)
            .toList();
    return new Imported(ids, Math.max(0, addresses.size() - ids.size()));
  }

  @Override
  public Page<Item> list(long workspace) {
    return items(workspace, null, null);
  }

  @Override
  public Page<Item> top(long workspace) {
    return items(workspace, null, Boolean.TRUE);
  }

  @Override
  public Page<Item> within(long workspace, long folder) {
    return items(workspace, folder, null);
  }

  private Page<Item> items(long workspace, @Nullable Long folder, @Nullable Boolean root) {
    return wire.pages(
        page ->
            wire.call(
                MediaApi.class, api -> api.listMedia(workspace, folder, root, page, Wire.PER_PAGE)),
        "listMedia",
        ClientLibrary::item);
  }

  @Override
  public Item get(long id) {
    return wire.one(
        wire.call(MediaApi.class, api -> api.getMedia(id)), "getMedia", ClientLibrary::item);
  }

  @Override
  public void delete(long id) {
    wire.engine().bindings(MediaApi.class).deleteMedia(id);
  }

  private static @Nullable Item item(WireObject read) {
    if (read.number("id").isEmpty()) {
      return null;
    }
    return new Item(
        read.number("id").getAsLong(),
        read.number("workspace_id").orElse(0),
        read.number("folder_id"),
        read.text("mime_type").or(() -> read.text("type")),
        read.text("url"));
  }
}
