package dev.postqued.regeneration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.regeneration.Change.Effect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds what openapi-diff does not see at all: that an object is closed, or has other alternatives. */
final class StructureComparison {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode older;
  private final JsonNode newer;
  private final Set<Change> changes = new LinkedHashSet<>();
  private final Set<List<JsonNode>> seen = new HashSet<>();

  private StructureComparison(JsonNode older, JsonNode newer) {
    this.older = older;
    this.newer = newer;
  }

  static Set<Change> between(String older, String newer) {
    try {
      StructureComparison comparison =
          new StructureComparison(JSON.readTree(older), JSON.readTree(newer));
      comparison.paths();
      return comparison.changes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void paths() {
    for (Map.Entry<String, JsonNode> path : older.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        JsonNode other = newer.path("paths").path(path.getKey()).path(operation.getKey());
        if (operation.getValue().isObject() && !other.isMissingNode()) {
          String place = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
          operation(place, operation.getValue(), other);
        }
      }
    }
  }

  private void operation(String place, JsonNode before, JsonNode after) {
    seen.clear();
    content(place + " request", before.path("requestBody"), after.path("requestBody"), true);
    seen.clear();
    for (Map.Entry<String, JsonNode> answer : before.path("responses").properties()) {
      JsonNode other = after.path("responses").path(answer.getKey());
      content(place + " answer " + answer.getKey(), answer.getValue(), other, false);
    }
  }

  private void content(String place, JsonNode before, JsonNode after, boolean request) {
    JsonNode contents = resolved(newer, after).path("content");
    for (Map.Entry<String, JsonNode> media : resolved(older, before).path("content").properties()) {
      JsonNode other = contents.path(media.getKey()).path("schema");
      schema(place, media.getValue().path("schema"), other, request);
    }
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.startsWith("#")
        ? resolved(document, document.at(reference.substring(1)))
        : node;
  }

  private void schema(String place, JsonNode oldNode, JsonNode newNode, boolean request) {
    JsonNode before = resolved(older, oldNode);
    JsonNode after = resolved(newer, newNode);
    if (before.isMissingNode() || after.isMissingNode() || !seen.add(List.of(before, after))) {
      return;
    }
    boolean closed = isClosed(after);
    if (closed != isClosed(before)) {
      add(request && closed, place, closed ? "takes no other properties" : "is open");
    }
    for (String kind : List.of("oneOf", "anyOf")) {
      alternatives(place, before.path(kind), after.path(kind), request);
    }
    for (Map.Entry<String, JsonNode> property : before.path("properties").properties()) {
      JsonNode other = after.path("properties").path(property.getKey());
      schema(place + " " + property.getKey(), property.getValue(), other, request);
    }
    for (int i = 0; i < before.path("allOf").size(); i++) {
      schema(place, before.path("allOf").get(i), after.path("allOf").path(i), request);
    }
    schema(place + "[]", before.path("items"), after.path("items"), request);
    JsonNode others = before.path("additionalProperties");
    schema(place + "{}", others, after.path("additionalProperties"), request);
  }

  private static boolean isClosed(JsonNode schema) {
    JsonNode others = schema.path("additionalProperties");
    return others.isBoolean() && !others.asBoolean();
  }

  private void alternatives(String place, JsonNode before, JsonNode after, boolean request) {
    Map<String, JsonNode> old = named(before);
    Map<String, JsonNode> now = named(after);
    if (old.isEmpty() || now.isEmpty()) {
      return;
    }
    for (Map.Entry<String, JsonNode> alternative : old.entrySet()) {
      JsonNode other = now.remove(alternative.getKey());
      if (other == null) {
        add(request, place, "cannot be " + alternative.getKey());
      } else {
        schema(place, alternative.getValue(), other, request);
      }
    }
    now.keySet().forEach(name -> add(!request, place, "can be " + name));
  }

  private static Map<String, JsonNode> named(JsonNode alternatives) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    for (JsonNode alternative : alternatives) {
      String type = alternative.path("type").asText() + " " + alternative.path("format").asText();
      String name = alternative.path("$ref").asText(type).replaceFirst(".*/", "").strip();
      named.put(name + (named.containsKey(name) ? " " + named.size() : ""), alternative);
    }
    return named;
  }

  private void add(boolean breaking, String place, String what) {
    changes.add(new Change(breaking ? Effect.BREAKING : Effect.CHANGED, place, what));
  }
}
