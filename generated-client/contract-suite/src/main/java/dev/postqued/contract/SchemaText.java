package dev.postqued.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says in the words of the fact table what a schema allows. */
final class SchemaText {
  private static final Set<String> READ =
      Set.of(
          "$ref",
          "allOf",
          "anyOf",
          "oneOf",
          "type",
          "format",
          "enum",
          "x-extensible-enum",
          "x-aliases",
          "items",
          "additionalProperties",
          "nullable",
          "minimum",
          "minLength",
          "minItems",
          "maximum",
          "maxLength",
          "maxItems",
          "uniqueItems",
          "pattern",
          "default",
          "deprecated");
  private static final Set<String> TEXT = Set.of("description", "example");

  private SchemaText() {}

  static String of(JsonNode schema) {
    rejectWhatIsNotRead(schema);
    List<String> words = new ArrayList<>();
    words.add(type(schema));
    add(words, "at least ", schema.path("minimum"));
    add(words, "at most ", schema.path("maximum"));
    add(words, "length at least ", schema.path("minLength"));
    add(words, "length at most ", schema.path("maxLength"));
    add(words, "items at least ", schema.path("minItems"));
    add(words, "items at most ", schema.path("maxItems"));
    add(words, "pattern ", schema.path("pattern"));
    add(words, "one of ", schema.path("enum"));
    add(words, "among others ", schema.path("x-extensible-enum"));
    add(words, "default ", schema.path("default"));
    add(words, "also named ", schema.path("x-aliases"));
    if (schema.path("nullable").asBoolean()) {
      words.add("nullable");
    }
    if (schema.path("uniqueItems").asBoolean()) {
      words.add("no item twice");
    }
    if (schema.path("deprecated").asBoolean()) {
      words.add("deprecated");
    }
    return String.join(", ", words);
  }

  /** A keyword that no fact mentions would otherwise change the contract unseen; extensions do not. */
  private static void rejectWhatIsNotRead(JsonNode schema) {
    Set<String> unread = new TreeSet<>();
    schema.fieldNames().forEachRemaining(unread::add);
    unread.removeAll(READ);
    unread.removeAll(TEXT);
    unread.removeIf(keyword -> keyword.startsWith("x-"));
    if (!unread.isEmpty()) {
      throw new AssertionError("the fact table has no words for " + unread + " in " + schema);
    }
  }

  private static String type(JsonNode schema) {
    if (schema.has("$ref")) {
      return name(schema);
    }
    if (schema.has("allOf")) {
      return join(schema.path("allOf"));
    }
    if (schema.has("anyOf")) {
      return "any of " + join(schema.path("anyOf"));
    }
    if (schema.has("oneOf")) {
      return "one of " + join(schema.path("oneOf"));
    }
    String type = schema.path("type").asText();
    if (type.equals("array")) {
      return "list of " + of(schema.path("items"));
    }
    JsonNode members = schema.path("additionalProperties");
    if (members.isObject()) {
      return "map to " + of(members);
    }
    if (members.isBoolean()) {
      return members.asBoolean() ? "free-form object" : "closed object";
    }
    return schema.has("format") ? type + " " + schema.path("format").asText() : type;
  }

  static String name(JsonNode reference) {
    String path = reference.path("$ref").asText();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void add(List<String> words, String before, JsonNode value) {
    if (!value.isMissingNode()) {
      words.add(before + (value.isArray() ? join(value) : value.asText()));
    }
  }

  private static String join(JsonNode values) {
    List<String> words = new ArrayList<>();
    values.forEach(value -> words.add(value.isObject() ? type(value) : value.asText()));
    return String.join(" ", words);
  }
}
