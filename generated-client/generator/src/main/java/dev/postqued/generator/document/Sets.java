package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts lists of values into the one form that becomes a set of constants: of one type, each once. */
final class Sets {
  private static final int MOST = 2000;
  private static final List<String> BESIDE =
      List.of("x-enum-varnames", "x-enum-descriptions", "x-enum-deprecated");

  private final Refusals refusals;

  Sets(Refusals refusals) {
    this.refusals = refusals;
  }

  void normalize(ObjectNode schema, String at) {
    merge(schema, "oneOf");
    merge(schema, "anyOf");
    if (!schema.path("enum").isArray()) {
      return;
    }
    distinct(schema);
    if (!schema.has("enum")) {
      return;
    }
    String only = only(schema);
    String type = schema.path("type").asText();
    if (schema.get("enum").size() > MOST) {
      refusals.add(at, "a list of more than " + MOST + " values", "Take the list away");
    } else if (!Set.of("string", "integer", "number").contains(only)
        || !(type.isEmpty() || type.equals(only))) {
      // Of no one type: any value of the type that is said, or of any.
      schema.remove("enum");
      schema.remove(BESIDE);
      if (type.isEmpty() && only.equals("boolean")) {
        schema.put("type", "boolean");
      }
    } else {
      one(schema, only);
    }
  }

  private static void one(ObjectNode schema, String type) {
    schema.put("type", type);
    String format = schema.path("format").asText();
    boolean wide = format.equals("int64") || schema.has("x-wide");
    schema.remove(wide ? List.of() : List.of("format"));
    Types.integer(schema);
    if (schema.has("x-wide")) {
      // The parser loses such values, so none of them gets a name.
      schema.remove("enum");
      schema.remove(BESIDE);
    }
  }

  /** The type that all values have, if it is one. */
  private static String only(ObjectNode schema) {
    Set<String> types =
        Nodes.items(schema.get("enum")).stream().map(Sets::type).collect(Collectors.toSet());
    boolean numbers = Set.of("integer", "number").containsAll(types) && !types.isEmpty();
    if (numbers && (types.size() == 2 || schema.path("type").asText().equals("number"))) {
      return "number";
    }
    return types.size() == 1 ? types.iterator().next() : "";
  }

  private static void distinct(ObjectNode schema) {
    List<JsonNode> values = Nodes.items(schema.get("enum"));
    Set<JsonNode> seen = new LinkedHashSet<>();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isNull()) {
        schema.put("nullable", true);
      } else if (seen.add(values.get(i))) {
        kept.add(i);
      }
    }
    if (kept.size() < values.size()) {
      for (String list : BESIDE) {
        List<JsonNode> beside = Nodes.items(schema.path(list));
        if (beside.size() == values.size()) {
          schema.set(list, Nodes.array(kept.stream().map(beside::get).toList()));
        }
      }
    }
    schema.set("enum", Nodes.array(seen));
    if (seen.isEmpty()) {
      schema.remove("enum");
    }
  }

  private static String type(JsonNode value) {
    return value.isTextual()
        ? "string"
        : value.isBoolean()
            ? "boolean"
            : value.isIntegralNumber() ? "integer" : value.isNumber() ? "number" : "object";
  }

  /** Alternatives that are single values are one list of values, each with its description. */
  private static void merge(ObjectNode schema, String keyword) {
    List<JsonNode> alternatives = Nodes.items(schema.path(keyword));
    boolean values =
        !alternatives.isEmpty()
            && alternatives.stream()
                .allMatch(alternative -> alternative.has("enum") || isFree(alternative))
            && alternatives.stream().anyMatch(alternative -> alternative.has("enum"))
            && (alternatives.stream().noneMatch(Sets::isFree) || areTexts(alternatives));
    if (!values || schema.has("properties")) {
      return;
    }
    ArrayNode all = Nodes.MAKE.arrayNode();
    ArrayNode names = Nodes.MAKE.arrayNode();
    ArrayNode words = Nodes.MAKE.arrayNode();
    for (JsonNode alternative : alternatives) {
      for (JsonNode value : alternative.path("enum")) {
        all.add(value);
        names.add(alternative.path("title").asText());
        words.add(alternative.path("description").asText());
      }
    }
    schema.remove(keyword);
    schema.set("enum", all);
    if (Nodes.texts(names).stream().allMatch(name -> name.matches("[A-Z][A-Z0-9_]*"))) {
      schema.set("x-enum-varnames", names);
    }
    if (Nodes.texts(words).stream().noneMatch(String::isBlank)) {
      schema.set("x-enum-descriptions", words);
    }
  }

  private static boolean areTexts(List<JsonNode> alternatives) {
    return alternatives.stream()
        .flatMap(alternative -> Nodes.items(alternative.path("enum")).stream())
        .allMatch(JsonNode::isTextual);
  }

  /** Any text: what is among the values has a name, and the rest is kept as it is. */
  private static boolean isFree(JsonNode alternative) {
    return alternative.path("type").asText().equals("string")
        && alternative.properties().stream()
            .allMatch(member -> member.getKey().equals("type") || Merge.isAbout(member.getKey()));
  }
}
