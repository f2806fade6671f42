package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.api.LabelsApi;
import dev.postqued.bindings.postsyncer.model.CreateLabelRequest;
import dev.postqued.bindings.postsyncer.model.UpdateLabelRequest;
import dev.postqued.engine.WireObject;
import dev.postqued.postsyncer.workspaces.FolderForm;
import dev.postqued.postsyncer.workspaces.Label;
import dev.postqued.postsyncer.workspaces.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels. */
public record ClientLabels(Wire wire) implements Labels {

  /** The longest name (PostSyncer docs, labels/create). */
  private static final int MAX_NAME = 255;

  @Override
  public List<Label> list() {
    return wire.all(
        wire.call(LabelsApi.class, api -> api.listLabels()), "listLabels", ClientLabels::label);
  }

  @Override
  public Label get(long id) {
    return wire.one(
        wire.call(LabelsApi.class, api -> api.getLabel(id)), "getLabel", ClientLabels::label);
  }

  @Override
  public Label create(long workspace, String name, String color) {
    check(name, color);
    CreateLabelRequest request =
        CreateLabelRequest.builder()
            .workspaceId(Wire.positive("workspace", workspace))
            .name(name)
            .color(color)
            .build();
    return wire.one(
        wire.call(LabelsApi.class, api -> api.createLabel(request)),
        "createLabel",
        ClientLabels::label);
  }

  @Override
  public Label change(long id, String name, String color) {
    check(name, color);
    UpdateLabelRequest request = UpdateLabelRequest.builder().name(name).color(color).build();
    return wire.one(
        wire.call(LabelsApi.class, api -> api.updateLabel(id, request)),
        "updateLabel",
        ClientLabels::label);
  }

  @Override
  public void delete(long id) {
    wire.engine().bindings(LabelsApi.class).deleteLabel(id);
  }

  private static void check(String name, String color) {
    var unused = FolderForm.named(name).color(color);
    if (name.length() > MAX_NAME) {
      throw new IllegalArgumentException(
          "name must have up to " + MAX_NAME + " characters, had " + name.length());
    }
  }

  /** Reads a label; null if it has no id. */
  static @Nullable Label label(WireObject read) {
    if (read.number("id").isEmpty()) {
      return null;
    }
    return new Label(
        read.number("id").getAsLong(),
        read.object("workspace").number("id").orElse(0),
        read.text("name").orElse(""),
        read.text("color").orElse(""));
  }
}
