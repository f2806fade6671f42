package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Refuses schemas that are none, with where they stand. */
final class SchemaStructure {
  private static final List<String> LISTS = List.of("required", "enum", "allOf", "oneOf", "anyOf");
  private static final List<String> OBJECTS = List.of("properties", "discriminator");

  private final boolean old;
  private final Refusals refusals;

  /** In OpenAPI 3.0, a list says what it holds, and no schema is true or false. */
  SchemaStructure(boolean old, Refusals refusals) {
    this.old = old;
    this.refusals = refusals;
  }

  void check(JsonNode schema, String at) {
    if (schema.isMissingNode() || schema.isBoolean()) {
      return;
    }
    if (!(schema instanceof ObjectNode object)) {
      refusals.add(at, "no schema", "Write it as an object, as {\"type\": \"string\"}");
      return;
    }
    members(object, at);
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      check(property.getValue(), Nodes.child(at + "/properties", property.getKey()));
    }
    for (String list : List.of("allOf", "oneOf", "anyOf")) {
      List<JsonNode> parts = Nodes.items(schema.path(list));
      for (int i = 0; i < parts.size(); i++) {
        check(parts.get(i), at + "/" + list + "/" + i);
      }
    }
    check(schema.path("additionalProperties"), at + "/additionalProperties");
    if (!schema.path("items").isArray()) {
      check(schema.path("items"), at + "/items");
    }
  }

  private void members(ObjectNode schema, String at) {
    for (String list : LISTS) {
      // JSON Schema of old said of a property itself that it is required.
      if (list.equals("required") && schema.path(list).isBoolean()) {
        schema.remove(list);
      } else if (schema.has(list) && !schema.path(list).isArray()) {
        refusals.add(at + "/" + list, "no list", "Write it as a list");
      }
    }
    for (String object : OBJECTS) {
      if (schema.has(object) && !schema.path(object).isObject()) {
        refusals.add(at + "/" + object, "no object", "Write it as an object");
      }
    }
    boolean list = schema.path("type").asText().equals("array");
    if (old && list && !schema.has("items") && !schema.has("$ref")) {
      refusals.add(
          at + "/items", "a list that does not say what it holds", "Add it: {} is anything");
    }
    if (old && schema.path("items").isArray()) {
      String remedy = "Say with one schema what the list holds: {} is anything";
      refusals.add(at + "/items", "a schema for each item, as in OpenAPI 3.1", remedy);
    }
    if (!schema.path("$ref").isMissingNode() && !schema.path("$ref").isTextual()) {
      refusals.add(at + "/$ref", "no text", "Name what is referred to");
    }
  }
}
