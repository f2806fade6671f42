package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.api.FoldersApi;
import dev.postqued.bindings.postsyncer.model.CreateFolderRequest;
import dev.postqued.bindings.postsyncer.model.UpdateFolderRequest;
import dev.postqued.engine.WireObject;
import dev.postqued.postsyncer.workspaces.Folder;
import dev.postqued.postsyncer.workspaces.FolderForm;
import dev.postqued.postsyncer.workspaces.Folders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folders of the media library. */
public record ClientFolders(Wire wire) implements Folders {

  @Override
  public List<Folder> list(long workspace) {
    return list(workspace, null, null);
  }

  @Override
  public List<Folder> top(long workspace) {
    return list(workspace, Boolean.TRUE, null);
  }

  @Override
  public List<Folder> within(long workspace, long parent) {
    return list(workspace, null, parent);
  }

  private List<Folder> list(long workspace, @Nullable Boolean root, @Nullable Long parent) {
    return wire.all(
        wire.call(FoldersApi.class, api -> api.listFolders(workspace, root, parent)),
        "listFolders",
        ClientFolders::folder);
  }

  @Override
  public Folder get(long id) {
    return wire.one(
        wire.call(FoldersApi.class, api -> api.getFolder(id)), "getFolder", ClientFolders::folder);
  }

  @Override
  public Folder create(long workspace, FolderForm form) {
    String name =
        form.name()
            .orElseThrow(
                () -> new IllegalArgumentException("a new folder needs FolderForm.named(...)"));
    CreateFolderRequest.Builder request =
        CreateFolderRequest.builder().workspaceId(Wire.positive("workspace", workspace)).name(name);
    form.color().ifPresent(request::color);
    form.parent().ifPresent(request::parentId);
    return wire.one(
        wire.call(FoldersApi.class, api -> api.createFolder(request.build())),
        "createFolder",
        ClientFolders::folder);
  }

  @Override
  public Folder change(long id, FolderForm form) {
    if (form.isEmpty()) {
      throw new IllegalArgumentException("form must say what is to be different");
    }
    UpdateFolderRequest.Builder request = UpdateFolderRequest.builder();
    form.name().ifPresent(request::name);
    form.color().ifPresent(request::color);
    form.parent().ifPresent(request::parentId);
    if (form.isAtTop()) {
      request.parentIdNull();
    }
    return wire.one(
        wire.call(FoldersApi.class, api -> api.updateFolder(id, request.build())),
        "updateFolder",
        ClientFolders::folder);
  }

  @Override
  public void delete(long id) {
    wire.engine().bindings(FoldersApi.class).deleteFolder(id);
  }

  private static @Nullable Folder folder(WireObject read) {
    if (read.number("id").isEmpty()) {
      return null;
    }
    return new Folder(
        read.number("id").getAsLong(),
        read.number("workspace_id").orElse(0),
        read.text("name").orElse(""),
        read.text("color").orElse(""),
        read.number("parent_id"));
  }
}
