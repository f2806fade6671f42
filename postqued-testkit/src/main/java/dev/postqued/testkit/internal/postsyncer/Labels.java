package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.ApiReply;
import dev.postqued.testkit.internal.engine.Json;
import tools.jackson.databind.node.ObjectNode;

/** Labels. */
record Labels(SyncerState state) {
  ApiReply answer(SyncerRequest request) {
    return switch (request.operation()) {
      case "listLabels" -> {
        ObjectNode list = Json.object();
        state.labels.all().forEach(list.putArray("data")::add);
        yield ApiReply.json(200, Json.write(list));
      }
      case "getLabel" -> label(200, state.labels.get(request.id()));
      case "createLabel" -> create(request.body());
      case "updateLabel" -> {
        ObjectNode label = state.labels.get(request.id());
        fill(label, request.body());
        yield label(200, label);
      }
      default -> {
        state.labels.remove(request.id());
        yield ApiReply.json(200, "{\"message\":\"Label deleted successfully\"}");
      }
    };
  }

  private ApiReply create(ObjectNode body) {
    Workspaces.check(SyncerRequest.number(body, "workspace_id"));
    fill(Json.object(), body);
    ObjectNode label = state.labels.add();
    fill(label, body);
    label.set("workspace", state.workspaces.workspace());
    label.put("created_at", state.times.write(state.now()));
    return label(201, label);
  }

  private void fill(ObjectNode label, ObjectNode body) {
    String name = SyncerRequest.text(body, "name");
    if (name.length() > 255) {
      throw Refusal.invalid("name", "The name may not be greater than 255 characters.");
    }
    label.put("name", name).put("color", SyncerRequest.text(body, "color"));
    label.put("updated_at", state.times.write(state.now()));
  }

  private static ApiReply label(int status, ObjectNode label) {
    return ApiReply.json(status, Json.write(label));
  }

  /** What a post shows of a label. */
  static ObjectNode onPost(ObjectNode label) {
    return Json.object()
        .put("id", Rows.id(label))
        .put("name", label.get("name").stringValue())
        .put("color", label.get("color").stringValue());
  }
}
