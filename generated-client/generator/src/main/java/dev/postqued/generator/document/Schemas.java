package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes every schema of a document one that the generator understands, or refuses it. */
final class Schemas {
  private static final int MOST = 253;

  private final ObjectNode root;
  private final ObjectNode schemas;
  private final Keywords keywords;
  private final Sets sets;
  private final Refusals refusals;
  private final Names names;

  Schemas(ObjectNode root, Refusals refusals) {
    this.root = root;
    this.refusals = refusals;
    schemas = Nodes.object(Nodes.object(root, "components"), "schemas");
    keywords = new Keywords(refusals);
    sets = new Sets(refusals);
    names = new Names(root, schemas);
  }

  /** Where a schema is, as a member of what contains it. */
  private record Place(ObjectNode parent, String member, String pointer) {

    JsonNode schema() {
      return parent.get(member);
    }
  }

  void normalize() {
    for (Place place : places()) {
      say(place);
    }
    Merge merge = new Merge(schemas.deepCopy(), refusals);
    Unions unions = new Unions(schemas, merge, names, refusals);
    inheritance();
    new Operations(root, merge, names, refusals).normalize();
    for (Place place : places()) {
      compose(place.schema(), place.pointer(), merge, unions);
    }
    for (List<String> more = names.added(); !more.isEmpty(); more = names.added()) {
      for (String name : more) {
        String at = Nodes.child("/components/schemas", name);
        compose(schemas.get(name), at, merge, unions);
      }
    }
    new Containers(schemas).normalize();
    new BinaryTexts(root, refusals).normalize();
    names.apply();
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (Map.Entry<String, JsonNode> schema : Nodes.members(schemas)) {
      String at = Nodes.child("/components/schemas", schema.getKey());
      places.add(new Place(schemas, schema.getKey(), at));
    }
    find(root.path("paths"), "/paths", places);
    for (Map.Entry<String, JsonNode> part : Nodes.members(root.path("components"))) {
      if (!Set.of("schemas", "examples").contains(part.getKey())) {
        find(part.getValue(), "/components/" + part.getKey(), places);
      }
    }
    return places;
  }

  private static void find(JsonNode node, String at, List<Place> places) {
    for (Map.Entry<String, JsonNode> member : Nodes.members(node)) {
      String name = member.getKey();
      String pointer = Nodes.child(at, name);
      if (name.equals("schema")) {
        places.add(new Place((ObjectNode) node, name, pointer));
      } else if (!name.startsWith("x-") && !name.startsWith("example")) {
        find(member.getValue(), pointer, places);
      }
    }
    List<JsonNode> items = Nodes.items(node);
    for (int i = 0; i < items.size(); i++) {
      find(items.get(i), at + "/" + i, places);
    }
  }

  private void say(Place place) {
    if (!place.schema().isObject()) {
      place.parent().putObject(place.member());
    }
    say((ObjectNode) place.schema(), place.pointer());
  }

  private void say(ObjectNode schema, String at) {
    booleans(schema);
    siblings(schema);
    keywords.normalize(schema, at);
    for (Map.Entry<String, JsonNode> part : Keywords.parts(schema, at)) {
      say((ObjectNode) part.getValue(), part.getKey());
    }
    sets.normalize(schema, at);
  }

  /** True is any value, and false none: there is no such property then. */
  private static void booleans(ObjectNode schema) {
    for (Map.Entry<String, JsonNode> property : Nodes.members(schema.path("properties"))) {
      ObjectNode properties = (ObjectNode) schema.get("properties");
      if (!property.getValue().isObject()) {
        if (property.getValue().asBoolean()) {
          properties.putObject(property.getKey());
        } else {
          properties.remove(property.getKey());
        }
      }
    }
    for (String list : List.of("allOf", "oneOf", "anyOf")) {
      if (schema.path(list).isArray()) {
        List<JsonNode> objects =
            Nodes.items(schema.get(list)).stream().filter(JsonNode::isObject).toList();
        schema.set(list, Nodes.array(objects));
        if (objects.isEmpty()) {
          schema.remove(list);
        }
      }
    }
  }

  /** What stands beside a reference counts in OpenAPI 3.1 only. */
  private void siblings(ObjectNode schema) {
    if (!schema.has("$ref") || schema.size() == 1) {
      return;
    }
    ObjectNode reference = Nodes.MAKE.objectNode();
    reference.set("$ref", schema.remove("$ref"));
    if (root.path("openapi").asText().startsWith("3.0")) {
      schema.removeAll();
      schema.setAll(reference);
    } else {
      List<JsonNode> parts = Nodes.items(schema.path("allOf"));
      parts.add(0, reference);
      schema.set("allOf", Nodes.array(parts));
    }
  }

  /** An object with a discriminator can be any of those that are made of it. */
  private void inheritance() {
    for (Map.Entry<String, JsonNode> schema : Nodes.members(schemas)) {
      JsonNode parent = schema.getValue();
      if (parent.has("discriminator") && !parent.has("oneOf") && !parent.has("anyOf")) {
        Set<String> children = new LinkedHashSet<>();
        for (JsonNode mapped : parent.at("/discriminator/mapping")) {
          children.add(mapped.asText().replaceFirst(".*/", ""));
        }
        descendants(schema.getKey(), children, new HashSet<>());
        children.removeIf(child -> !schemas.has(child) || child.equals(schema.getKey()));
        if (!children.isEmpty()) {
          List<ObjectNode> references = children.stream().map(Nodes::reference).toList();
          ((ObjectNode) parent).set("oneOf", Nodes.array(references));
          ((ObjectNode) parent).put("x-inherited", true);
        }
      }
    }
  }

  private void descendants(String parent, Set<String> found, Set<String> seen) {
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      boolean child =
          Nodes.items(schema.getValue().path("allOf")).stream()
              .anyMatch(part -> Nodes.target(part).equals(parent));
      if (child && seen.add(schema.getKey())) {
        int before = found.size();
        if (schema.getValue().has("discriminator")) {
          descendants(schema.getKey(), found, seen);
        }
        if (found.size() == before) {
          found.add(schema.getKey());
          descendants(schema.getKey(), found, seen);
        }
      }
    }
  }

  private void compose(JsonNode node, String at, Merge merge, Unions unions) {
    ObjectNode schema = (ObjectNode) node;
    Merge.lift(schema);
    if (schema.has("allOf") && !Merge.isReference(schema)) {
      ObjectNode flat = merge.flat(schema, at);
      schema.removeAll();
      schema.setAll(flat);
      sets.normalize(schema, at);
    }
    unions.normalize(schema, at);
    for (Map.Entry<String, JsonNode> part : Keywords.parts(schema, at)) {
      if (!part.getKey().contains("/allOf/")) {
        compose(part.getValue(), part.getKey(), merge, unions);
      }
    }
    nullable(schema);
    if (schema.path("properties").size() > MOST) {
      String remedy = "Java takes no more: move some into an object of their own";
      refusals.add(at, "an object of more than " + MOST + " properties", remedy);
    }
  }

  /** A property that is a reference can be null where its target can. */
  private void nullable(ObjectNode schema) {
    for (Map.Entry<String, JsonNode> property : Nodes.members(schema.path("properties"))) {
      JsonNode target = schemas.path(Nodes.target(property.getValue()));
      if (target.path("nullable").asBoolean()) {
        ObjectNode both = Nodes.MAKE.objectNode().put("nullable", true);
        both.putArray("allOf").add(property.getValue());
        ((ObjectNode) schema.get("properties")).set(property.getKey(), both);
      }
    }
  }
}
