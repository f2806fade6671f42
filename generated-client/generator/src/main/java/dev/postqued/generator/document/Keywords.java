package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says a schema of OpenAPI 3.1 in the words of 3.0, and leaves out what only a validator needs: the
 * bindings say what a value is made of.
 */
final class Keywords {
  private static final Set<String> FOR_VALIDATORS =
      Set.of(
          "not",
          "if",
          "then",
          "else",
          "dependentRequired",
          "dependentSchemas",
          "propertyNames",
          "contains",
          "minContains",
          "maxContains",
          "unevaluatedProperties",
          "unevaluatedItems",
          "$comment",
          "$id",
          "$schema",
          "$anchor",
          "$defs",
          "definitions",
          "contentSchema",
          "minProperties",
          "maxProperties",
          "xml",
          "externalDocs",
          "examples");

  private final Refusals refusals;
  private final Types types;

  Keywords(Refusals refusals) {
    this.refusals = refusals;
    types = new Types(refusals);
  }

  void normalize(ObjectNode schema, String at) {
    mayHaveMore(schema);
    schema.remove(FOR_VALIDATORS);
    if (schema.has("$dynamicRef") || schema.has("$recursiveRef")) {
      refusals.add(at, "a dynamic reference", "Say with $ref which schema is meant");
    }
    properties(schema, at);
    nullable(schema);
    constant(schema);
    limits(schema);
    contents(schema);
    items(schema);
    patterns(schema);
    types.normalize(schema, at);
  }

  private void properties(ObjectNode schema, String at) {
    if (schema.path("properties").has("")) {
      String remedy = "Take it away, or let the object have additionalProperties";
      refusals.add(at + "/properties/", "a property without a name", remedy);
    }
    boolean others = schema.path("additionalProperties").asBoolean(schema.has("x-keeps-unknown"));
    others |= schema.path("additionalProperties").isObject();
    if (others && schema.path("properties").has("unknownProperties")) {
      String what = "a property unknownProperties beside others without a name";
      refusals.add(at, what, "Let the object have no additionalProperties");
    }
  }

  /** Properties that come only under a condition are not lost, although they have no name here. */
  private static void mayHaveMore(ObjectNode schema) {
    boolean conditional =
        schema.at("/then/properties").size() + schema.at("/else/properties").size() > 0
            || Nodes.members(schema.path("dependentSchemas")).stream()
                .anyMatch(other -> other.getValue().has("properties"));
    if (conditional) {
      schema.put("x-keeps-unknown", true);
    }
  }

  private static void nullable(ObjectNode schema) {
    if (schema.path("type").isArray()) {
      List<String> types = new ArrayList<>(Nodes.texts(schema.get("type")));
      if (types.remove("null")) {
        schema.put("nullable", true);
      }
      types(schema, types);
    } else if (schema.path("type").asText().equals("null")) {
      schema.remove("type");
      schema.put("nullable", true);
      schema.put("x-always-null", true);
    }
  }

  private static void types(ObjectNode schema, List<String> types) {
    schema.remove("type");
    if (types.size() == 1) {
      schema.put("type", types.get(0));
    } else if (types.containsAll(List.of("integer", "number")) && types.size() == 2) {
      schema.put("type", "number");
    } else if (types.size() > 1 && !schema.has("anyOf") && !schema.has("oneOf")) {
      ArrayNode alternatives = Nodes.MAKE.arrayNode();
      for (String type : types) {
        alternatives.add(of(type, schema));
      }
      schema.remove(
          List.of("properties", "required", "additionalProperties", "items", "format", "enum"));
      schema.set("anyOf", alternatives);
    }
  }

  /** What a schema of several types says of one of them. */
  private static ObjectNode of(String type, ObjectNode schema) {
    ObjectNode alternative = Nodes.MAKE.objectNode().put("type", type);
    List<String> own =
        switch (type) {
          case "object" -> List.of("properties", "required", "additionalProperties");
          case "array" -> List.of("items", "minItems", "maxItems", "uniqueItems");
          case "string" -> List.of("format", "minLength", "maxLength", "pattern");
          default -> List.of("minimum", "maximum");
        };
    for (String keyword : own) {
      if (schema.has(keyword)) {
        alternative.set(keyword, schema.get(keyword));
      }
    }
    return alternative;
  }

  private static void constant(ObjectNode schema) {
    if (schema.has("const")) {
      JsonNode value = schema.remove("const");
      if (value.isNull()) {
        schema.put("nullable", true);
      } else {
        schema.putArray("enum").add(value);
      }
    }
  }

  private static void limits(ObjectNode schema) {
    exclusive(schema, "exclusiveMinimum", "minimum");
    exclusive(schema, "exclusiveMaximum", "maximum");
  }

  private static void exclusive(ObjectNode schema, String exclusive, String plain) {
    if (schema.path(exclusive).isNumber()) {
      schema.set(plain, schema.get(exclusive));
      schema.put(exclusive, true);
    }
  }

  private static void contents(ObjectNode schema) {
    JsonNode encoding = schema.remove("contentEncoding");
    JsonNode media = schema.remove("contentMediaType");
    if (encoding != null && encoding.asText().equals("base64")) {
      schema.put("type", "string").put("format", "byte");
    } else if (encoding == null && media != null && !media.asText().contains("json")) {
      schema.put("type", "string").put("format", "binary");
    }
  }

  /** A tuple is a list of anything. */
  private static void items(ObjectNode schema) {
    if (schema.has("prefixItems") || schema.path("items").isArray()) {
      schema.remove("prefixItems");
      schema.put("type", "array");
      schema.putObject("items");
    }
    if (!schema.path("type").asText("array").equals("array")) {
      schema.remove("items");
    }
    if (schema.path("items").isBoolean()) {
      schema.putObject("items");
    }
    if (schema.path("type").asText().equals("array") && !schema.has("items")) {
      schema.putObject("items");
    }
  }

  private static void patterns(ObjectNode schema) {
    JsonNode patterns = schema.remove("patternProperties");
    if (patterns != null && (!schema.has("additionalProperties") || isFalse(schema))) {
      boolean one = patterns.size() == 1 && patterns.iterator().next().isObject();
      JsonNode only = one ? patterns.iterator().next() : Nodes.MAKE.objectNode();
      schema.set("additionalProperties", only);
    }
  }

  private static boolean isFalse(ObjectNode schema) {
    JsonNode others = schema.path("additionalProperties");
    return others.isBoolean() && !others.asBoolean();
  }

  /** The members that are schemas themselves, with where they stand. */
  static List<Map.Entry<String, JsonNode>> parts(ObjectNode schema, String at) {
    List<Map.Entry<String, JsonNode>> parts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      parts.add(Map.entry(Nodes.child(at + "/properties", property.getKey()), property.getValue()));
    }
    for (String list : List.of("allOf", "oneOf", "anyOf")) {
      List<JsonNode> items = Nodes.items(schema.path(list));
      for (int i = 0; i < items.size(); i++) {
        parts.add(Map.entry(at + "/" + list + "/" + i, items.get(i)));
      }
    }
    for (String one : List.of("items", "additionalProperties")) {
      if (schema.path(one).isObject()) {
        parts.add(Map.entry(at + "/" + one, schema.get(one)));
      }
    }
    return parts;
  }
}
