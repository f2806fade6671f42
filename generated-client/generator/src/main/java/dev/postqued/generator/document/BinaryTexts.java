package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** JSON has no files: what is said to be one inside of it is a text, and a file in parts of a form only. */
final class BinaryTexts {
  private final ObjectNode root;
  private final Refusals refusals;
  private final Set<JsonNode> files = Collections.newSetFromMap(new IdentityHashMap<>());
  private Set<JsonNode> seen = files;

  BinaryTexts(ObjectNode root, Refusals refusals) {
    this.root = root;
    this.refusals = refusals;
  }

  void normalize() {
    contents(true);
    contents(false);
  }

  private void contents(boolean forms) {
    seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (JsonNode operation : path.getValue()) {
        content(operation.path("requestBody"), forms);
        operation.path("responses").forEach(response -> content(response, forms));
      }
    }
  }

  private void content(JsonNode holder, boolean forms) {
    for (Map.Entry<String, JsonNode> media : holder.path("content").properties()) {
      MediaKind kind = MediaKind.of(media.getKey());
      boolean plain = kind == MediaKind.JSON || kind == MediaKind.FORM;
      boolean whole = media.getValue().at("/schema/format").asText().equals("binary");
      if (forms ? kind == MediaKind.MULTIPART : plain && !whole) {
        schema(media.getValue().path("schema"), "", forms);
      }
    }
  }

  private void schema(JsonNode schema, String at, boolean forms) {
    String target = Nodes.target(schema);
    if (!target.isEmpty()) {
      String pointer = Nodes.child("/components/schemas", target);
      schema(root.at("/components/schemas").path(target), pointer, forms);
      return;
    }
    if (!(schema instanceof ObjectNode object) || !seen.add(schema)) {
      return;
    }
    if (schema.path("format").asText().equals("binary")) {
      if (forms) {
        files.add(schema);
      } else if (files.contains(schema)) {
        String what = "a file that is sent in a form, and in JSON, too";
        refusals.add(at, what, "Say it with a schema of its own for each");
      } else {
        object.remove("format");
      }
    }
    for (Map.Entry<String, JsonNode> part : Keywords.parts(object, at)) {
      schema(part.getValue(), part.getKey(), forms);
    }
  }
}
