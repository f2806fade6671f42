package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.ApiReply;
import dev.postqued.testkit.internal.engine.Json;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The media library. An address whose path ends with {@code /missing} cannot be read, and is skipped silently. */
record Library(SyncerState state) {
  private static final String MIME_TYPE = "mime_type";
  private static final String SIZE = "size";

  ApiReply answer(SyncerRequest request) {
    return switch (request.operation()) {
      case "listMedia" -> list(request);
      case "getMedia" -> item(200, view(state.media.get(request.id())));
      case "importMedia" -> store(request.body());
      case "uploadMediaFile" -> upload(request);
      default -> {
        state.media.remove(request.id());
        yield ApiReply.json(200, "{\"message\":\"Media deleted successfully\"}");
      }
    };
  }

  private static ApiReply item(int status, JsonNode body) {
    return ApiReply.json(status, Json.write(body));
  }

  private ApiReply list(SyncerRequest request) {
    OptionalLong folder = request.numberInQuery("folder_id");
    boolean root = request.query("root_only").filter("true"::equals).isPresent();
    if (root && folder.isPresent()) {
      throw Refusal.invalid("folder_id", "Use either folder id or root only.");
    }
    List<ObjectNode> items =
        state.media.all().stream()
            .filter(row -> !root || row.get("folder_id").isNull())
            .filter(
                row -> folder.isEmpty() || row.get("folder_id").longValue(0) == folder.getAsLong())
            .map(Library::view)
            .toList();
    return item(200, Pages.of(request, items, 50, false));
  }

  private ApiReply upload(SyncerRequest request) {
    String workspace = request.part("workspace_id");
    byte[] file = request.bytes("file");
    if (workspace == null || !workspace.matches("[0-9]{1,18}")) {
      throw SyncerRequest.required("workspace_id");
    }
    if (file == null) {
      throw SyncerRequest.required("file");
    }
    Workspaces.check(Long.parseLong(workspace));
    String folder = request.part("folder_id");
    ObjectNode row = add(type(file), file.length, folder == null ? null : Long.valueOf(folder));
    ObjectNode answer = Json.object();
    answer.set("media", view(row));
    return item(201, answer);
  }

  private ApiReply store(ObjectNode body) {
    Workspaces.check(SyncerRequest.number(body, "workspace_id"));
    if (!(body.get("urls") instanceof ArrayNode urls) || urls.isEmpty()) {
      throw SyncerRequest.required("urls");
    }
    Long folder = body.hasNonNull("folder_id") ? SyncerRequest.number(body, "folder_id") : null;
    ObjectNode answer = Json.object();
    ArrayNode stored = answer.putArray("media");
    for (JsonNode url : urls) {
      if (!url.stringValue("").endsWith("/missing")) {
        stored.add(view(add("image/jpeg", 1024, folder)));
      }
    }
    return item(200, answer.put("count_stored", stored.size()));
  }

  private ObjectNode add(String type, long size, @Nullable Long folder) {
    if (folder != null && state.folders.find(folder) == null) {
      throw Refusal.invalid("folder_id", "The selected folder id is invalid.");
    }
    ObjectNode row = state.media.add();
    return row.put("workspace_id", PostSyncerSandbox.WORKSPACE)
        .put("folder_id", folder)
        .put("url", "https://media.example/" + Rows.id(row) + "?X-Amz-Expires=1800")
        .put(MIME_TYPE, type)
        .put(SIZE, size);
  }

  private static ObjectNode view(ObjectNode row) {
    ObjectNode view = row.deepCopy();
    JsonNode unused = view.remove(SIZE);
    return view;
  }

  /** Reads a reference of a post or a comment, and returns what a post shows of it. An address is stored first. */
  ObjectNode onPost(JsonNode reference) {
    ObjectNode row = reference.isIntegralNumber() ? state.media.find(reference.longValue()) : null;
    if (reference.isString() && reference.stringValue().startsWith("https://")) {
      row = add("image/jpeg", 1024, null);
    }
    if (row == null) {
      throw Refusal.invalid("media", "The selected media is invalid.");
    }
    return Json.object()
        .put("id", Rows.id(row))
        .put("name", "media-" + Rows.id(row))
        .put("url", row.get("url").stringValue())
        .put("type", row.get(MIME_TYPE).stringValue())
        .put(SIZE, row.get(SIZE).longValue());
  }

  private static String type(byte[] file) {
    if (file.length > 8 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G') {
      return "image/png";
    }
    return file.length > 3 && (file[0] & 0xff) == 0xff ? "image/jpeg" : "video/mp4";
  }
}
