package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.ApiReply;
import dev.postqued.testkit.internal.engine.Json;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Folders of the media library. */
record Folders(SyncerState state) {
  private static final String PARENT = "parent_id";

  ApiReply answer(SyncerRequest request) {
    return switch (request.operation()) {
      case "listFolders" -> list(request);
      case "getFolder" -> folder(200, state.folders.get(request.id()));
      case "createFolder" -> create(request.body());
      case "updateFolder" -> change(state.folders.get(request.id()), request.body());
      default -> {
        state.folders.remove(request.id());
        yield ApiReply.json(200, "{\"message\":\"Folder deleted successfully\"}");
      }
    };
  }

  private static ApiReply folder(int status, JsonNode body) {
    return ApiReply.json(status, Json.write(body));
  }

  private ApiReply list(SyncerRequest request) {
    boolean root = request.query("root").filter("true"::equals).isPresent();
    OptionalLong parent = request.numberInQuery(PARENT);
    ArrayNode list = Json.array();
    state.folders.all().stream()
        .filter(row -> !root || row.get(PARENT).isNull())
        .filter(row -> parent.isEmpty() || row.get(PARENT).longValue(0) == parent.getAsLong())
        .forEach(list::add);
    return folder(200, SyncerEngine.wrapped(state.settings, list));
  }

  private ApiReply create(ObjectNode body) {
    long workspace = SyncerRequest.number(body, "workspace_id");
    Workspaces.check(workspace);
    String name = SyncerRequest.text(body, "name");
    check(body);
    ObjectNode row = state.folders.add();
    row.put("workspace_id", workspace)
        .put("name", name)
        .put("color", body.path("color").stringValue("#4F46E5"));
    row.set(PARENT, body.path(PARENT).isNumber() ? body.get(PARENT) : Json.object().nullNode());
    return folder(201, row);
  }

  private ApiReply change(ObjectNode row, ObjectNode body) {
    if (!body.has("name") && !body.has("color") && !body.has(PARENT)) {
      throw Refusal.invalid("name", "At least one of name, color and parent id is required.");
    }
    check(body);
    if (body.path(PARENT).longValue(0) == Rows.id(row)) {
      throw Refusal.invalid(PARENT, "A folder cannot lie in itself.");
    }
    body.propertyStream()
        .filter(field -> row.has(field.getKey()))
        .forEach(field -> row.set(field.getKey(), field.getValue()));
    return folder(200, row);
  }

  private void check(ObjectNode body) {
    if (body.hasNonNull(PARENT) && state.folders.find(body.get(PARENT).longValue(0)) == null) {
      throw Refusal.invalid(PARENT, "The selected parent id is invalid.");
    }
  }
}
