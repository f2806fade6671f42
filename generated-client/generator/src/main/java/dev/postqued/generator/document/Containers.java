package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ends lists and maps that hold themselves: no type in Java says that, so what they hold is of any type
 * from there on.
 */
final class Containers {
  private final ObjectNode schemas;

  Containers(ObjectNode schemas) {
    this.schemas = schemas;
  }

  void normalize() {
    for (Map.Entry<String, JsonNode> schema : Nodes.members(schemas)) {
      if (isContainer(schema.getValue())) {
        end((ObjectNode) schema.getValue(), Set.of(schema.getKey()));
      }
    }
  }

  private static boolean isContainer(JsonNode schema) {
    boolean holds =
        schema.path("items").isObject() || schema.path("additionalProperties").isObject();
    return holds && !schema.has("properties") && !schema.has("oneOf") && !schema.has("anyOf");
  }

  private void end(ObjectNode container, Set<String> inside) {
    for (String member : List.of("items", "additionalProperties")) {
      JsonNode held = container.path(member);
      String target = target(held);
      if (inside.contains(target)) {
        container.putObject(member);
      } else if (isContainer(schemas.path(target))) {
        Set<String> both = new HashSet<>(inside);
        both.add(target);
        end((ObjectNode) schemas.get(target), both);
      } else if (isContainer(held)) {
        end((ObjectNode) held, inside);
      }
    }
  }

  /** The schema that is named, with or without a description of its own. */
  private static String target(JsonNode schema) {
    JsonNode parts = schema.path("allOf");
    return parts.size() == 1 ? Nodes.target(parts.get(0)) : Nodes.target(schema);
  }
}
