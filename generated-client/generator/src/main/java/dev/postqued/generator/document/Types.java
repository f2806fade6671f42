package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Gives each schema a type and a format that the generator has a class for. */
final class Types {
  private static final Set<String> TYPES =
      Set.of("string", "number", "integer", "boolean", "object", "array", "null");
  private static final Set<String> TEXT_FORMATS =
      Set.of("date", "date-time", "uri", "binary", "byte", "uuid", "email", "password");

  private static final String WIDE =
      "(?i)uint64|u?int(128|256)|big-?int(eger)?|unsigned-?(int64|long)";

  private final Refusals refusals;

  Types(Refusals refusals) {
    this.refusals = refusals;
  }

  void normalize(ObjectNode schema, String at) {
    type(schema, at);
    text(schema);
    integer(schema);
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
  static void integer(ObjectNode schema) {
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
    bits = format.matches(WIDE) ? 65 : bits;
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
}
