package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the property that tells the objects of a union apart, and its value for each of them. */
final class Discriminators {
  private final Merge merge;
  private final Names names;
  private final Refusals refusals;

  Discriminators(Merge merge, Names names, Refusals refusals) {
    this.merge = merge;
    this.names = names;
    this.refusals = refusals;
  }

  @Nullable ObjectNode mapping(
      JsonNode discriminator, Map<String, JsonNode> objects, List<JsonNode> all, String at) {
    String property = discriminator.path("propertyName").asText();
    if (property.isEmpty()) {
      refusals.add(at + "/discriminator", "a discriminator of no property", "Name its property");
      return null;
    }
    Map<String, String> values = new TreeMap<>();
    Map<String, String> named = new LinkedHashMap<>();
    objects.forEach((name, before) -> named.put(Nodes.target(before), name));
    for (Map.Entry<String, JsonNode> value : discriminator.path("mapping").properties()) {
      String schema = value.getValue().asText().replaceFirst(".*/", "");
      String known = objects.containsKey(schema) ? schema : named.get(schema);
      if (known != null) {
        values.put(value.getKey(), known);
      }
    }
    named.forEach(
        (before, name) -> {
          if (!values.containsValue(name) && !before.isEmpty()) {
            single(name, property, before).forEach(value -> values.put(value, name));
          }
        });
    if (values.isEmpty() || !values.values().containsAll(objects.keySet())) {
      return implied(all);
    }
    return told(property, values);
  }

  /** Without a mapping, the name of a schema is the value, unless the schema names a value itself. */
  private List<String> single(String schema, String property, String name) {
    List<String> own =
        Nodes.texts(
            merge.flat(Nodes.reference(schema), "").at("/properties/" + property + "/enum"));
    JsonNode enumerated = resolved(schema, property).path("enum");
    return own.size() == 1 ? own : enumerated.size() == 1 ? Nodes.texts(enumerated) : List.of(name);
  }

  private ObjectNode resolved(String schema, String property) {
    JsonNode declared = merge.flat(Nodes.reference(schema), "").path("properties").path(property);
    return merge.flat(declared, "");
  }

  private ObjectNode told(String property, Map<String, String> values) {
    ObjectNode told = Nodes.MAKE.objectNode().put("property", property);
    ObjectNode kinds = told.putObject("values");
    values.forEach(kinds::put);
    for (String name : Set.copyOf(values.values())) {
      List<String> own =
          values.keySet().stream().filter(value -> name.equals(values.get(value))).toList();
      names.tell(name, property, own);
    }
    return told;
  }

  /** Objects are often told apart by a property that has one value in each of them. */
  @Nullable ObjectNode implied(List<JsonNode> alternatives) {
    List<String> kinds = new ArrayList<>();
    for (JsonNode alternative : alternatives) {
      ObjectNode flat = merge.flat(alternative, "");
      if (flat.has("properties") && Nodes.target(alternative).isEmpty()) {
        return null;
      }
      if (flat.path("type").asText().equals("object") || flat.has("properties")) {
        kinds.add(Nodes.target(alternative));
      }
    }
    if (kinds.size() < 2) {
      return null;
    }
    for (Map.Entry<String, JsonNode> property :
        merge.flat(Nodes.reference(kinds.get(0)), "").path("properties").properties()) {
      Map<String, String> values = new TreeMap<>();
      for (String kind : kinds) {
        JsonNode value = resolved(kind, property.getKey()).path("enum");
        if (value.size() == 1 && value.get(0).isTextual()) {
          values.put(value.get(0).asText(), kind);
        }
      }
      if (values.size() == kinds.size()) {
        return told(property.getKey(), values);
      }
    }
    return null;
  }
}
