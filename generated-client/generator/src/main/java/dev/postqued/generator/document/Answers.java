package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the one type that all answers of success have in common; what is refused is kept as words. */
final class Answers {
  private final ObjectNode root;
  private final Names names;
  private final Refusals refusals;

  Answers(ObjectNode root, Names names, Refusals refusals) {
    this.root = root;
    this.names = names;
    this.refusals = refusals;
  }

  /** What the answers of success have in common. */
  private static final class Success {
    private final Set<JsonNode> bodies = new LinkedHashSet<>();
    private final Set<MediaKind> kinds = new LinkedHashSet<>();
    private final Set<String> types = new LinkedHashSet<>();
    private @Nullable String first;
    private boolean empty;
  }

  void normalize(ObjectNode operation, String at) {
    ObjectNode responses = Nodes.object(operation, "responses");
    Success success = new Success();
    Set<String> others = new LinkedHashSet<>();
    ArrayNode refused = Nodes.MAKE.arrayNode();
    boolean named = responses.properties().stream().anyMatch(r -> r.getKey().startsWith("2"));
    for (Map.Entry<String, JsonNode> response : Nodes.members(responses)) {
      JsonNode answer = resolved(response.getValue());
      String status = response.getKey();
      if (status.startsWith("2") || (!named && status.equals("default"))) {
        add(success, status, answer, at);
      } else if (!status.startsWith("x-")) {
        refused.add(refusal(status, answer));
        answer.path("content").fieldNames().forEachRemaining(others::add);
      }
    }
    operation.set("x-refusals", refused);
    if (success.first != null) {
      rewrite(operation, success.first, success, at);
      if (success.empty && !success.bodies.isEmpty()) {
        operation.put("x-maybe-empty", true);
      }
    }
    Set<String> accepted = new LinkedHashSet<>(success.types);
    accepted.addAll(others);
    operation.put("x-accept", accepted.isEmpty() ? "*/*" : String.join(",", accepted));
  }

  private void add(Success success, String status, JsonNode answer, String at) {
    success.first = success.first == null ? status : success.first;
    Map.Entry<String, JsonNode> content = chosen(answer);
    success.empty |= content == null;
    if (content != null) {
      success.kinds.add(kind(content));
      success.bodies.add(named(content.getValue().path("schema"), status, at));
      String type = content.getKey();
      success.types.add(type.endsWith("+json") ? MediaKind.JSON.concrete(type) : type);
    }
  }

  /** An object that may have to be told from others gets the name that it would have alone. */
  private JsonNode named(JsonNode schema, String status, String at) {
    String pointer = at + "/responses/" + status + "/content/json/schema";
    return schema.has("properties")
        ? Nodes.reference(names.add(names.of(pointer), (ObjectNode) schema))
        : schema;
  }

  private JsonNode resolved(JsonNode response) {
    String reference = response.path("$ref").asText();
    return reference.startsWith("#") ? root.at(reference.substring(1)) : response;
  }

  private static ObjectNode refusal(String status, JsonNode answer) {
    ObjectNode refusal = Nodes.MAKE.objectNode().put("status", status);
    refusal.put("text", answer.path("description").asText());
    for (Map.Entry<String, JsonNode> content : answer.path("content").properties()) {
      if (MediaKind.of(content.getKey()) == MediaKind.JSON && !refusal.has("schema")) {
        refusal.put("schema", Nodes.target(content.getValue().path("schema")));
      }
    }
    return refusal;
  }

  /** JSON goes first, as it has a type of its own. */
  private static Map.@Nullable Entry<String, JsonNode> chosen(JsonNode answer) {
    Map.Entry<String, JsonNode> chosen = null;
    for (Map.Entry<String, JsonNode> content : answer.path("content").properties()) {
      if (chosen == null || (kind(content) == MediaKind.JSON && kind(chosen) != MediaKind.JSON)) {
        chosen = content;
      }
    }
    return chosen;
  }

  private static MediaKind kind(Map.Entry<String, JsonNode> content) {
    boolean binary = content.getValue().at("/schema/format").asText().equals("binary");
    MediaKind kind = MediaKind.of(content.getKey());
    boolean form = kind == MediaKind.MULTIPART || kind == MediaKind.FORM;
    return binary || form ? MediaKind.BYTES : kind;
  }

  private void rewrite(ObjectNode operation, String status, Success success, String at) {
    Set<MediaKind> kinds = success.kinds;
    ObjectNode responses = (ObjectNode) operation.get("responses");
    if (kinds.contains(MediaKind.JSON) && kinds.size() > 1) {
      String remedy = "Leave one of them, or give each an operation of its own";
      refusals.add(at + "/responses", "answers of success in JSON and in another form", remedy);
      return;
    }
    ObjectNode answer = resolved(responses.get(status)).deepCopy();
    if (!kinds.isEmpty()) {
      ObjectNode media = Nodes.MAKE.objectNode();
      media.set("schema", schema(operation, kinds, success.bodies, at));
      String type = success.types.iterator().next();
      answer.putObject("content").set(type.contains("*") ? type(kinds) : type, media);
    }
    for (Map.Entry<String, JsonNode> response : Nodes.members(responses)) {
      if (response.getKey().startsWith("2")) {
        responses.remove(response.getKey());
      }
    }
    ObjectNode all = Nodes.MAKE.objectNode();
    all.set(status.equalsIgnoreCase("2XX") ? "200" : status, answer);
    all.setAll(responses);
    operation.set("responses", all);
  }

  private static String type(Set<MediaKind> kinds) {
    return kinds.iterator().next().concrete("*/*");
  }

  private JsonNode schema(
      ObjectNode operation, Set<MediaKind> kinds, Set<JsonNode> bodies, String at) {
    if (kinds.equals(Set.of(MediaKind.TEXT))) {
      return Nodes.MAKE.objectNode().put("type", "string");
    }
    if (!kinds.contains(MediaKind.JSON)) {
      return Nodes.MAKE.objectNode().put("type", "string").put("format", "binary");
    }
    List<JsonNode> some = bodies.stream().filter(JsonNode::isObject).toList();
    if (some.size() < bodies.size() || some.stream().anyMatch(JsonNode::isEmpty)) {
      return Nodes.MAKE.objectNode();
    }
    if (some.size() == 1) {
      return some.get(0);
    }
    ObjectNode union = Nodes.MAKE.objectNode();
    union.put("description", "What " + operation.path("operationId").asText(at) + " answers.");
    union.set("oneOf", Nodes.array(some));
    String id = names.of(at + "/answer/schema");
    return Nodes.reference(names.add(id + "_answer", union));
  }
}
