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

  private static final Set<String> TYPES =
      Set.of("string", "number", "integer", "boolean", "object", "array", "null");
  private static final Set<String> TEXT_FORMATS =
      Set.of("date", "date-time", "uri", "binary", "byte", "uuid", "email", "password");

  private final Refusals refusals;

  Keywords(Refusals refusals) {
    this.refusals = refusals;
  }

  void normalize(ObjectNode schema, String at) {
    mayHaveMore(schema);
    schema.remove(FOR_VALIDATORS);
    if (schema.has("$dynamicRef") || schema.has("$recursiveRef")) {
      refusals.add(at, "a dynamic reference", "Say with $ref which schema is meant");
    }
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
    nullable(schema);
    constant(schema);
    limits(schema);
    contents(schema);
    items(schema);
    patterns(schema);
    type(schema, at);
    text(schema);
    integer(schema);
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

  private void type(ObjectNode schema, String at) {
    String type = schema.path("type").asText();
    if (type.equals("file")) {
      schema.put("type", "string").put("format", "binary");
    } else if (!type.isEmpty() && !TYPES.contains(type)) {
      refusals.add(at, "the type " + type + ", which JSON does not have", "Take one of " + names());
    } else if (type.isEmpty()) {
      infer(schema);
    }
  }

  private static List<String> names() {
    return TYPES.stream().sorted().toList();
  }

  private static void infer(ObjectNode schema) {
    boolean composed = schema.has("allOf") || schema.has("oneOf") || schema.has("anyOf");
    if (schema.has("$ref") || schema.has("enum")) {
      return;
    }
    if (schema.has("properties") || (schema.has("additionalProperties") && !composed)) {
      schema.put("type", "object");
    } else if (schema.has("items")) {
      schema.put("type", "array");
    } else if (!composed && (schema.has("pattern") || schema.has("maxLength"))) {
      schema.put("type", "string");
    }
  }

  /** A text in a format that has no type in Java is a text. */
  private static void text(ObjectNode schema) {
    if (schema.path("type").asText().equals("string")
        && !TEXT_FORMATS.contains(schema.path("format").asText("uuid"))) {
      schema.remove("format");
    }
    if (schema.path("type").asText().equals("boolean")
        || schema.path("type").asText().equals("object")
        || schema.path("type").asText().equals("array")) {
      schema.remove("format");
    }
  }

  /** An integer is as wide as what the document says of it. */
  private static void integer(ObjectNode schema) {
    String type = schema.path("type").asText();
    if (type.equals("number")) {
      if (!Set.of("float", "double").contains(schema.path("format").asText("double"))) {
        schema.remove("format");
      }
      return;
    }
    if (!type.equals("integer")) {
      return;
    }
    String format = schema.path("format").asText();
    int bits = format.isEmpty() || format.matches("u?int(8|16)|int32") ? 32 : 64;
    bits = format.equals("uint64") ? 65 : bits;
    for (String keyword : List.of("minimum", "maximum", "default", "example")) {
      bits = Math.max(bits, bits(schema.path(keyword)));
    }
    for (JsonNode value : schema.path("enum")) {
      bits = Math.max(bits, bits(value));
    }
    if (bits > 64) {
      schema.put("format", "integer");
      schema.put("x-wide", true);
    } else if (bits > 32) {
      schema.put("format", "int64");
    } else if (!format.equals("int32")) {
      schema.remove("format");
    }
  }

  private static int bits(JsonNode number) {
    return number.isIntegralNumber()
        ? number.bigIntegerValue().bitLength() + 1
        : number.isNumber() ? number.decimalValue().toBigInteger().bitLength() + 1 : 0;
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
