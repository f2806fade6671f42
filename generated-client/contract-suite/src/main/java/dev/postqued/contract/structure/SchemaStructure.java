package dev.postqued.contract.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The tree of a schema as flat statements; references and allOf are resolved. */
final class SchemaStructure {
  private static final List<String> LIMITS =
      List.of(
          "format",
          "default",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf",
          "minLength",
          "maxLength",
          "pattern",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties");
  private static final List<String> FLAGS =
      List.of("nullable", "readOnly", "writeOnly", "deprecated");
  private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");
  private static final Set<String> TREE =
      Set.of("type", "enum", "properties", "required", "items", "additionalProperties");
  private static final Set<String> TEXT = Set.of("description", "title", "example");

  private final JsonNode root;
  private final BiConsumer<String, String> facts;

  /** Hands each statement on with the place it is about. */
  SchemaStructure(JsonNode root, BiConsumer<String, String> facts) {
    this.root = root;
    this.facts = facts;
  }

  void read(String place, JsonNode raw) {
    JsonNode schema = resolve(raw, Set.of());
    rejectWhatIsNotRead(schema);
    facts.accept(place, "type " + schema.path("type").asText("any"));
    for (String limit : LIMITS) {
      if (schema.has(limit)) {
        facts.accept(place, limit + " " + schema.get(limit).asText());
      }
    }
    for (String flag : FLAGS) {
      if (schema.path(flag).asBoolean()) {
        facts.accept(place, flag);
      }
    }
    schema.path("enum").forEach(value -> facts.accept(place, "enum " + value.asText()));
    readMembers(place, schema);
    for (String alternatives : ALTERNATIVES) {
      for (int i = 0; i < schema.path(alternatives).size(); i++) {
        read(place + "(" + alternatives + " " + i + ")", schema.path(alternatives).get(i));
      }
    }
  }

  private void readMembers(String place, JsonNode schema) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String at = place + "." + property.getKey();
      facts.accept(at, required.remove(property.getKey()) ? "required" : "optional");
      read(at, property.getValue());
    }
    required.forEach(name -> facts.accept(place + "." + name, "required"));
    if (schema.has("items")) {
      read(place + "[]", schema.get("items"));
    }
    JsonNode others = schema.path("additionalProperties");
    if (others.isBoolean()) {
      facts.accept(place, "additionalProperties " + others.asBoolean());
    } else if (others.isObject()) {
      facts.accept(place, "additionalProperties schema");
      read(place + ".*", others);
    }
  }

  private ObjectNode resolve(JsonNode schema, Set<String> seen) {
    if (schema.has("$ref")) {
      String pointer = schema.get("$ref").asText().substring(1);
      Set<String> path = new HashSet<>(seen);
      if (!path.add(pointer) || root.at(pointer).isMissingNode()) {
        throw new AssertionError("no schema to be found at " + pointer);
      }
      return resolve(root.at(pointer), path);
    }
    if (!schema.has("allOf")) {
      return (ObjectNode) schema;
    }
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    schema.path("allOf").forEach(part -> merge(merged, resolve(part, seen)));
    merge(merged, ((ObjectNode) schema).deepCopy().without("allOf"));
    return merged;
  }

  private static void merge(ObjectNode into, ObjectNode from) {
    for (Map.Entry<String, JsonNode> member : from.properties()) {
      JsonNode present = into.get(member.getKey());
      if (present instanceof ObjectNode object && member.getKey().equals("properties")) {
        object.setAll((ObjectNode) member.getValue());
      } else if (present instanceof ArrayNode array && member.getKey().equals("required")) {
        array.addAll((ArrayNode) member.getValue());
      } else {
        into.set(member.getKey(), member.getValue().deepCopy());
      }
    }
  }

  /** A keyword that becomes no fact would otherwise differ unseen. */
  private static void rejectWhatIsNotRead(JsonNode schema) {
    for (Map.Entry<String, JsonNode> member : schema.properties()) {
      String keyword = member.getKey();
      boolean read =
          LIMITS.contains(keyword)
              || FLAGS.contains(keyword)
              || ALTERNATIVES.contains(keyword)
              || TREE.contains(keyword)
              || TEXT.contains(keyword)
              || keyword.startsWith("x-");
      if (!read) {
        throw new AssertionError("there are no words for " + keyword + " in " + schema);
      }
    }
  }
}
