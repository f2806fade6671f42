package dev.postqued.generator.document;

import static org.openapitools.codegen.utils.StringUtils.camelize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses what of a request body a method takes; a body of another kind gets a method of its own. */
final class Bodies {
  private final ObjectNode root;
  private final Merge merge;
  private final Refusals refusals;

  Bodies(ObjectNode root, Merge merge, Refusals refusals) {
    this.root = root;
    this.merge = merge;
    this.refusals = refusals;
  }

  /** A body that is sent by another method than the first. */
  record Other(String word, ObjectNode body) {}

  List<Other> normalize(ObjectNode operation, String at) {
    JsonNode given = operation.path("requestBody");
    String reference = given.path("$ref").asText();
    JsonNode resolved = reference.isEmpty() ? given : root.at(reference.substring(1));
    if (!resolved.path("content").isObject() || resolved.path("content").isEmpty()) {
      operation.remove("requestBody");
      return List.of();
    }
    ObjectNode body = resolved.deepCopy();
    operation.set("requestBody", body);
    List<Map.Entry<String, JsonNode>> contents = Nodes.members(body.get("content"));
    contents.removeIf(this::isEmptyForm);
    if (contents.isEmpty()) {
      operation.remove("requestBody");
      return List.of();
    }
    Map.Entry<String, JsonNode> first = first(contents);
    List<Other> others = new ArrayList<>();
    Set<String> words = new LinkedHashSet<>(List.of(kind(first).word()));
    for (Map.Entry<String, JsonNode> content : contents) {
      MediaKind kind = kind(content);
      boolean same = content.getValue().path("schema").equals(first.getValue().path("schema"));
      String word = kind == MediaKind.JSON ? subtype(content.getKey()) : kind.word();
      if (content != first && !same && words.add(word)) {
        ObjectNode other = body.deepCopy();
        take(other, content, kind, at);
        others.add(new Other(word, other));
      }
    }
    take(body, first, kind(first), at);
    return others;
  }

  /** Some documents say that nothing is sent by a form of nothing. */
  private boolean isEmptyForm(Map.Entry<String, JsonNode> content) {
    MediaKind kind = MediaKind.of(content.getKey());
    ObjectNode schema = merge.flat(content.getValue().path("schema"), "");
    boolean closed = !schema.path("additionalProperties").asBoolean(!schema.has("properties"));
    boolean form = kind == MediaKind.FORM || kind == MediaKind.MULTIPART;
    return form
        && closed
        && schema.path("properties").isEmpty()
        && schema.size() > 0
        && !schema.path("additionalProperties").isObject();
  }

  /** The word for one of several kinds of JSON. */
  private static String subtype(String type) {
    String name =
        type.replaceFirst(";.*", "").replaceFirst("[^/]*/", "").replaceFirst("[+]json$", "");
    return camelize(name.replaceAll("[^A-Za-z0-9]+", "_"));
  }

  private static Map.Entry<String, JsonNode> first(List<Map.Entry<String, JsonNode>> contents) {
    Map.Entry<String, JsonNode> first = contents.get(0);
    for (Map.Entry<String, JsonNode> content : contents) {
      boolean exact = content.getKey().equals("application/json");
      if (exact || (kind(content) == MediaKind.JSON && kind(first) != MediaKind.JSON)) {
        first = content;
      }
      if (exact) {
        break;
      }
    }
    return first;
  }

  private static MediaKind kind(Map.Entry<String, JsonNode> content) {
    MediaKind kind = MediaKind.of(content.getKey());
    JsonNode schema = content.getValue().path("schema");
    return schema.path("format").asText().equals("binary") ? MediaKind.BYTES : kind;
  }

  private void take(
      ObjectNode body, Map.Entry<String, JsonNode> content, MediaKind kind, String at) {
    String type = content.getKey();
    ObjectNode media = content.getValue().deepCopy();
    String pointer = Nodes.child(at + "/requestBody/content", type);
    if (kind == MediaKind.MULTIPART && !type.startsWith("multipart/form-data")) {
      String remedy = "Say it as multipart/form-data, or as bytes of application/octet-stream";
      refusals.add(pointer, "parts that have no names", remedy);
    }
    switch (kind) {
      case JSON -> {
        if (!media.has("schema")) {
          media.putObject("schema");
        }
      }
      case TEXT -> media.putObject("schema").put("type", "string");
      case BYTES -> {
        media.putObject("schema").put("type", "string").put("format", "binary");
      }
      default -> media.set("schema", fields(media, pointer));
    }
    body.putObject("content").set(kind.concrete(type), media);
  }

  /** A form is sent field by field: all that any of its alternatives has. */
  private JsonNode fields(ObjectNode media, String at) {
    ObjectNode form = merge.flat(media.path("schema"), at + "/schema");
    boolean plain = form.has("properties") && !form.has("oneOf") && !form.has("anyOf");
    for (String list : List.of("oneOf", "anyOf")) {
      Set<String> required = null;
      for (JsonNode alternative : Nodes.items(form.path(list))) {
        ObjectNode flat = merge.flat(alternative, at + "/schema/" + list);
        for (Map.Entry<String, JsonNode> field : flat.path("properties").properties()) {
          Nodes.object(form, "properties").putIfAbsent(field.getKey(), field.getValue());
        }
        required = common(required, Nodes.texts(flat.path("required")));
      }
      if (required != null) {
        required.addAll(Nodes.texts(form.path("required")));
        form.set("required", Nodes.array(required.stream().map(Nodes.MAKE::textNode).toList()));
      }
      form.remove(List.of(list, "discriminator", "x-told-by"));
    }
    if (form.path("properties").isEmpty()) {
      refusals.add(at, "a form without named fields", "Name its fields as properties");
    }
    for (Map.Entry<String, JsonNode> encoding : media.path("encoding").properties()) {
      String style = encoding.getValue().path("style").asText("form");
      if (!style.equals("form")) {
        String pointer = Nodes.child(at + "/encoding", encoding.getKey());
        refusals.add(pointer, "a field in the style " + style, "Say it as fields of their own");
      }
    }
    return plain ? media.get("schema") : form;
  }

  private static Set<String> common(@Nullable Set<String> some, List<String> others) {
    Set<String> both = new LinkedHashSet<>(others);
    if (some != null) {
      both.retainAll(some);
    }
    return both;
  }
}
