package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Steps through a document, whose members may be of any kind. */
final class Nodes {
  static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private Nodes() {}

  /** Appends to a pointer. */
  static String child(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** The members of an object, safe to iterate while it is changed; none of any other node. */
  static List<Map.Entry<String, JsonNode>> members(JsonNode node) {
    return new ArrayList<>(node.properties());
  }

  static List<JsonNode> items(JsonNode node) {
    List<JsonNode> items = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(items::add);
    }
    return items;
  }

  static List<String> texts(JsonNode node) {
    return items(node).stream().map(JsonNode::asText).toList();
  }

  static ArrayNode array(Iterable<? extends JsonNode> items) {
    ArrayNode array = MAKE.arrayNode();
    items.forEach(array::add);
    return array;
  }

  static ObjectNode reference(String schema) {
    return MAKE.objectNode().put("$ref", "#/components/schemas/" + escaped(schema));
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** The name of the schema that a normal reference leads to; empty if this is none. */
  static String target(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    String start = "#/components/schemas/";
    return reference.startsWith(start)
        ? reference.substring(start.length()).replace("~1", "/").replace("~0", "~")
        : "";
  }

  static ObjectNode object(JsonNode parent, String name) {
    JsonNode member = parent.path(name);
    return member instanceof ObjectNode object ? object : ((ObjectNode) parent).putObject(name);
  }
}
