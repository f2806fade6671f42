package dev.postqued.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes values that a schema allows, from its examples where it has them. */
final class Samples {

  /** How much a sample contains. */
  enum Style {
    /** Every property. */
    FULL,
    /** What is required. */
    MINIMAL,
    /** Every property, and null wherever it is allowed. */
    NULLS,
    /** Every property, one more in each object, and values that no set of values lists. */
    STRANGE
  }

  /** The property that strange samples have too many. */
  static final String ADDED = "addedLater";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEP_ENOUGH = 8;

  private final ApiDocument document;
  private final Style style;
  private final int choice;
  private final PlainSamples plain;

  /**
   * Makes samples of one kind.
   *
   * @param choice which alternative to take wherever there is one, counted around
   */
  Samples(ApiDocument document, Style style, int choice) {
    this.document = document;
    this.style = style;
    this.choice = choice;
    this.plain = new PlainSamples(style == Style.STRANGE);
  }

  /** Returns the largest number of alternatives that any schema within this one has. */
  static int choices(ApiDocument document, String pointer) {
    return choices(document, pointer, new HashSet<>());
  }

  private static int choices(ApiDocument document, String pointer, Set<String> seen) {
    if (!seen.add(pointer)) {
      return 1;
    }
    JsonNode node = document.at(pointer);
    int most = 1;
    if (node.has("$ref")) {
      most = choices(document, document.resolve(pointer), seen);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String at = ApiDocument.child(pointer, member.getKey());
      if (member.getKey().equals("oneOf") || member.getKey().equals("anyOf")) {
        most = Math.max(most, member.getValue().size());
      }
      if (!member.getKey().startsWith("example") && member.getValue().isContainerNode()) {
        most = Math.max(most, choices(document, at, seen));
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      most = Math.max(most, choices(document, pointer + "/" + i, seen));
    }
    return most;
  }

  JsonNode of(String pointer) {
    return of(pointer, 0);
  }

  private JsonNode of(String pointer, int depth) {
    String at = document.resolve(pointer);
    JsonNode schema = document.at(at);
    if (style == Style.NULLS && schema.path("nullable").asBoolean()) {
      return JSON.nullNode();
    }
    for (String alternatives : List.of("oneOf", "anyOf")) {
      int count = schema.path(alternatives).size();
      if (count > 0) {
        return of(at + "/" + alternatives + "/" + choice % count, depth);
      }
    }
    if (schema.has("allOf")) {
      return whole(schema, at, depth);
    }
    return switch (type(schema)) {
      case "object" -> object(schema, at, depth);
      case "array" -> array(schema, at, depth);
      default -> plain.of(schema);
    };
  }

  private static String type(JsonNode schema) {
    if (schema.has("properties") || schema.has("additionalProperties")) {
      return "object";
    }
    return schema.path("type").asText();
  }

  /** All parts of a whole at once; what says the same is said once. */
  private JsonNode whole(JsonNode schema, String at, int depth) {
    JsonNode first = of(at + "/allOf/0", depth);
    if (!(first instanceof ObjectNode object)) {
      boolean own = schema.has("example") && plain.takesExamples();
      return own && !first.isNull() ? schema.path("example") : first;
    }
    for (int i = 1; i < schema.path("allOf").size(); i++) {
      object.setAll((ObjectNode) of(at + "/allOf/" + i, depth));
    }
    object.setAll(object(schema, at, depth));
    return object;
  }

  private ObjectNode object(JsonNode schema, String at, int depth) {
    ObjectNode object = JSON.objectNode();
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (String name : names(schema.path("properties"))) {
      boolean wanted = style != Style.MINIMAL && depth < DEEP_ENOUGH;
      if (wanted || required.contains(name)) {
        object.set(name, of(ApiDocument.child(at + "/properties", name), depth + 1));
      }
    }
    JsonNode others = schema.path("additionalProperties");
    boolean map = !schema.has("properties") && !schema.has("allOf");
    if (others.isObject() && !others.isEmpty()) {
      if (style != Style.MINIMAL && depth < DEEP_ENOUGH) {
        object.set(map ? "key" : ADDED, of(at + "/additionalProperties", depth + 1));
      }
    } else if (map && style != Style.MINIMAL) {
      object.put("name", "free").putObject("nested").putArray("list").add(1).add("two");
    } else if (style == Style.STRANGE && !schema.has("allOf")) {
      object.putObject(ADDED).putArray("list").add(1).add("two");
    }
    return object;
  }

  private static List<String> names(JsonNode properties) {
    List<String> names = new ArrayList<>();
    properties.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private ArrayNode array(JsonNode schema, String at, int depth) {
    int least = schema.path("minItems").asInt(0);
    int wanted = style == Style.MINIMAL || depth >= DEEP_ENOUGH ? least : Math.max(least, 1);
    ArrayNode given = JSON.arrayNode();
    JsonNode example = schema.path("example");
    boolean exampleFits = example.size() >= wanted && plain.takesExamples() && !example.isEmpty();
    for (int i = 0; i < wanted; i++) {
      boolean own = exampleFits && example.get(i).isValueNode();
      given.add(own ? example.get(i) : of(at + "/items", depth + 1));
    }
    if (wanted > 1 && schema.path("uniqueItems").asBoolean() && !exampleFits) {
      throw new AssertionError(at + " needs an example: several items that differ");
    }
    return given;
  }
}
