package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one schema of those that {@code allOf} names. */
final class Merge {
  private static final Set<String> ABOUT =
      Set.of(
          "description",
          "title",
          "example",
          "default",
          "deprecated",
          "readOnly",
          "writeOnly",
          "nullable");
  private static final Set<String> OF_EACH = Set.of("description", "title", "example", "nullable");

  private final ObjectNode schemas;
  private final Refusals refusals;
  private final Deque<String> inside = new ArrayDeque<>();

  /** The schemas are those of the components, before any of them was merged. */
  Merge(ObjectNode schemas, Refusals refusals) {
    this.schemas = schemas;
    this.refusals = refusals;
  }

  /** Tells whether the keyword says nothing of what a value is made of. */
  static boolean isAbout(String keyword) {
    return ABOUT.contains(keyword) || keyword.startsWith("x-");
  }

  /** Tells whether this is one schema under another description, which the generator understands. */
  static boolean isReference(ObjectNode schema) {
    JsonNode parts = schema.path("allOf");
    return parts.size() == 1
        && !Nodes.target(parts.get(0)).isEmpty()
        && schema.properties().stream()
            .allMatch(member -> member.getKey().equals("allOf") || isAbout(member.getKey()));
  }

  /** Lifts out of {@code allOf} what is only a description of the rest. */
  static void lift(ObjectNode schema) {
    List<JsonNode> parts = Nodes.items(schema.path("allOf"));
    List<JsonNode> descriptions =
        parts.stream().filter(part -> saysNothing(part) && !part.isEmpty()).toList();
    if (parts.size() == descriptions.size() + 1) {
      for (JsonNode part : descriptions) {
        for (Map.Entry<String, JsonNode> keyword : Nodes.members(part)) {
          schema.putIfAbsent(keyword.getKey(), keyword.getValue());
        }
      }
      parts.removeAll(descriptions);
      schema.set("allOf", Nodes.array(parts));
    }
  }

  /** Returns the schema without references and {@code allOf} at its top. */
  ObjectNode flat(JsonNode schema, String at) {
    String target = Nodes.target(schema);
    if (!target.isEmpty()) {
      if (inside.contains(target)) {
        refusals.add(at, target + " is made of itself by allOf", "Take one of the references away");
        return Nodes.MAKE.objectNode();
      }
      inside.push(target);
      try {
        return flat(schemas.path(target), Nodes.child("/components/schemas", target));
      } finally {
        inside.pop();
      }
    }
    if (!schema.has("allOf")) {
      return schema.isObject() ? schema.deepCopy() : Nodes.MAKE.objectNode();
    }
    ObjectNode merged = Nodes.MAKE.objectNode();
    List<JsonNode> parts = Nodes.items(schema.get("allOf"));
    for (int i = 0; i < parts.size(); i++) {
      ObjectNode part = flat(parts.get(i), at + "/allOf/" + i);
      add(merged, asBase(part, at), false, at);
    }
    ObjectNode own = schema.deepCopy();
    own.remove("allOf");
    add(merged, own, true, at);
    return merged;
  }

  /** An object is not made of the alternatives that it is itself one of. */
  private ObjectNode asBase(ObjectNode part, String at) {
    Set<String> names = new HashSet<>(inside);
    names.add(at.replace("/components/schemas/", "").replace("~1", "/").replace("~0", "~"));
    for (String list : List.of("oneOf", "anyOf")) {
      if (Nodes.items(part.path(list)).stream().map(Nodes::target).anyMatch(names::contains)) {
        part.remove(List.of(list, "discriminator"));
      }
    }
    return part;
  }

  private void add(ObjectNode merged, ObjectNode part, boolean own, String at) {
    for (Map.Entry<String, JsonNode> keyword : Nodes.members(part)) {
      String name = keyword.getKey();
      JsonNode value = keyword.getValue();
      switch (name) {
        case "properties" -> properties(Nodes.object(merged, "properties"), value, at);
        case "required" -> union(merged, value);
        case "enum" -> merged.set("enum", common(merged.path("enum"), value));
        case "oneOf", "anyOf" -> alternatives(merged, name, value, at);
        case "type" -> type(merged, value, at);
        case "additionalProperties" -> others(merged, value, at);
        case "items" -> merged.set(name, held(merged.path(name), value, at + "/items"));
        default -> {
          if (own || !(OF_EACH.contains(name) || merged.has(name))) {
            merged.set(name, value);
          }
        }
      }
    }
  }

  private void type(ObjectNode merged, JsonNode type, String at) {
    String old = merged.path("type").asText(type.asText());
    boolean differ = !old.equals(type.asText());
    boolean numbers = differ && Set.of(old, type.asText()).equals(Set.of("integer", "number"));
    if (differ && !numbers) {
      String both = old + " and " + type.asText();
      refusals.add(at, "allOf asks for " + both + " at once", "Leave one of them");
    }
    merged.put("type", numbers ? "integer" : type.asText());
  }

  private void others(ObjectNode merged, JsonNode value, String at) {
    JsonNode before = merged.path("additionalProperties");
    if (value.isObject() && before.isObject()) {
      merged.set("additionalProperties", held(before, value, at + "/additionalProperties"));
    } else if (value.isObject() || before.isMissingNode()) {
      merged.set("additionalProperties", value);
    }
  }

  private JsonNode held(JsonNode before, JsonNode after, String at) {
    boolean same = before.equals(after) || saysNothing(after);
    return before.isMissingNode() || saysNothing(before)
        ? after
        : same ? before : both(before, after, at);
  }

  private void alternatives(ObjectNode merged, String name, JsonNode value, String at) {
    if (merged.has("oneOf") || merged.has("anyOf")) {
      refusals.add(
          at, "allOf joins two lists of alternatives", "Name what can be sent in one list");
    }
    merged.set(name, value);
  }

  private static void union(ObjectNode merged, JsonNode names) {
    Set<String> all = new LinkedHashSet<>(Nodes.texts(merged.path("required")));
    all.addAll(Nodes.texts(names));
    ArrayNode array = merged.putArray("required");
    all.forEach(array::add);
  }

  private static JsonNode common(JsonNode some, JsonNode others) {
    if (!some.isArray()) {
      return others;
    }
    List<JsonNode> both = Nodes.items(some);
    both.retainAll(Nodes.items(others));
    return Nodes.array(both);
  }

  private void properties(ObjectNode merged, JsonNode properties, String at) {
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      String name = property.getKey();
      JsonNode before = merged.path(name);
      String pointer = Nodes.child(at + "/properties", name);
      merged.set(name, held(before, property.getValue(), pointer));
    }
  }

  private static boolean saysNothing(JsonNode schema) {
    return schema.properties().stream().allMatch(member -> isAbout(member.getKey()));
  }

  /** A part may say more of a property than another. */
  private JsonNode both(JsonNode before, JsonNode after, String at) {
    boolean objects =
        flat(before, at).path("type").asText().equals("object") && !Nodes.target(after).isEmpty();
    if (objects) {
      return after;
    }
    ObjectNode joined = Nodes.MAKE.objectNode();
    joined.set("allOf", Nodes.array(List.of(before, after)));
    return flat(joined, at);
  }
}
