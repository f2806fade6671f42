package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names schemas that the document does not name, and keeps what is found out about named ones. */
final class Names {
  private final ObjectNode root;
  private final ObjectNode schemas;
  private final Deque<String> added = new ArrayDeque<>();
  private final Map<String, Map<String, List<String>>> told = new TreeMap<>();

  Names(ObjectNode root, ObjectNode schemas) {
    this.root = root;
    this.schemas = schemas;
  }

  /** The name of what stands somewhere, as the generator would give it. */
  String of(String pointer) {
    String[] steps = pointer.split("/");
    StringBuilder name = new StringBuilder();
    int next = 3;
    if (pointer.startsWith("/paths/")) {
      JsonNode id = root.at(String.join("/", List.of(steps).subList(0, 4))).path("operationId");
      name.append(id.asText((steps[3] + "_" + steps[2]).replace("~1", "_")));
      name.append(pointer.contains("/requestBody/") ? "_request" : "");
      name.append(pointer.contains("/responses/") ? "_" + steps[5] + "_response" : "");
      next = List.of(steps).lastIndexOf("schema") + 1;
    } else {
      name.append(steps.length > 3 ? steps[3] : "schema");
      next = 4;
    }
    for (int i = next; i < steps.length; i++) {
      if (!List.of("properties", "schema", "content").contains(steps[i])) {
        name.append('_').append(steps[i].equals("items") ? "inner" : steps[i]);
      }
    }
    return name.toString().replace("~1", "_").replace("~0", "_");
  }

  /** Adds a schema under the name, or one like it if it is taken. */
  String add(String name, ObjectNode schema) {
    String free = name.replaceAll("[^A-Za-z0-9._-]+", "_");
    for (int i = 2; schemas.has(free); i++) {
      free = name + "_" + i;
    }
    schemas.set(free, schema);
    added.add(free);
    return free;
  }

  /** What was added and not looked at yet. */
  List<String> added() {
    List<String> all = new ArrayList<>(added);
    added.clear();
    return all;
  }

  /** Says by which values of which property a schema is told from others. */
  void tell(String schema, String property, List<String> values) {
    told.computeIfAbsent(schema, name -> new TreeMap<>())
        .merge(
            property,
            values,
            (some, others) -> {
              List<String> all = new ArrayList<>(some);
              others.stream().filter(value -> !all.contains(value)).forEach(all::add);
              return all;
            });
  }

  /** Gives each schema the property that tells it, with its value if there is only one. */
  void apply() {
    told.forEach(
        (schema, properties) ->
            properties.forEach(
                (property, values) -> apply((ObjectNode) schemas.get(schema), property, values)));
  }

  private static void apply(ObjectNode schema, String name, List<String> values) {
    ObjectNode properties = Nodes.object(schema, "properties");
    if (!properties.has(name)) {
      properties.putObject(name).put("type", "string");
      schema.withArray("required").add(name);
    }
    if (values.size() == 1) {
      ObjectNode property = (ObjectNode) properties.get(name);
      if (property.has("$ref")) {
        ObjectNode reference = property.deepCopy();
        property.removeAll();
        property.putArray("allOf").add(reference);
      }
      property.put("x-preset", values.get(0));
    }
  }
}
