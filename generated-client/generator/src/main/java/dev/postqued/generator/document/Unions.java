package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts alternatives into the one form that becomes a union: references to objects and values of other
 * types, with the property that tells the objects apart.
 */
final class Unions {
  private final ObjectNode schemas;
  private final Merge merge;
  private final Refusals refusals;
  private final Names names;
  private final Discriminators discriminators;

  Unions(ObjectNode schemas, Merge merge, Names names, Refusals refusals) {
    this.schemas = schemas;
    this.merge = merge;
    this.names = names;
    this.refusals = refusals;
    discriminators = new Discriminators(merge, names, refusals);
  }

  void normalize(ObjectNode schema, String at) {
    String keyword = schema.has("oneOf") ? "oneOf" : "anyOf";
    if (!schema.path(keyword).isArray()) {
      schema.remove("discriminator");
      return;
    }
    if (schema.has("oneOf") && schema.has("anyOf")) {
      both(schema, at);
    }
    List<JsonNode> alternatives = new ArrayList<>();
    for (JsonNode alternative : Nodes.items(schema.get(keyword))) {
      if (isNull(alternative)) {
        schema.put("nullable", true);
      } else {
        expand(alternative, alternatives);
      }
    }
    schema.remove(keyword);
    if (alternatives.stream().allMatch(this::saysNothing)) {
      // What is left tells a validator which properties go together.
      schema.remove("discriminator");
      return;
    }
    if (alternatives.size() == 1) {
      single(schema, alternatives.get(0), at);
      return;
    }
    union(schema, keyword, alternatives, at);
  }

  private void both(ObjectNode schema, String at) {
    if (Nodes.items(schema.get("anyOf")).stream().allMatch(this::saysNothing)) {
      schema.remove("anyOf");
    } else if (Nodes.items(schema.get("oneOf")).stream().allMatch(this::saysNothing)) {
      schema.set("oneOf", schema.remove("anyOf"));
    } else {
      refusals.add(at, "oneOf and anyOf side by side", "Name what can be sent in one list");
    }
  }

  private static boolean isNull(JsonNode alternative) {
    return alternative.has("x-always-null")
        || (alternative.path("nullable").asBoolean() && alternative.size() == 1);
  }

  /** Alternatives of an alternative are alternatives. */
  private void expand(JsonNode alternative, List<JsonNode> into) {
    JsonNode itself =
        Nodes.target(alternative).isEmpty() ? alternative : schemas.path(Nodes.target(alternative));
    String keyword = itself.has("oneOf") ? "oneOf" : "anyOf";
    boolean pure =
        itself.path(keyword).isArray()
            && (!itself.has("properties") || itself.has("x-inherited"))
            && !itself.path("x-expanding").asBoolean();
    if (!pure) {
      if (!into.contains(alternative)) {
        into.add(alternative);
      }
      return;
    }
    ((ObjectNode) itself).put("x-expanding", true);
    for (JsonNode inner : Nodes.items(itself.get(keyword))) {
      if (!isNull(inner)) {
        expand(inner, into);
      }
    }
    ((ObjectNode) itself).remove("x-expanding");
  }

  private boolean saysNothing(JsonNode alternative) {
    return !alternative.has("$ref")
        && alternative.properties().stream()
            .allMatch(
                member ->
                    Merge.isAbout(member.getKey())
                        || member.getKey().equals("required")
                        || member.equals(Map.entry("type", Nodes.MAKE.textNode("object"))))
        && alternative.properties().stream().anyMatch(member -> member.getKey().equals("required"));
  }

  private void single(ObjectNode schema, JsonNode alternative, String at) {
    schema.remove("discriminator");
    schema.putArray("allOf").add(alternative);
    if (!Merge.isReference(schema)) {
      ObjectNode flat = merge.flat(schema.deepCopy(), at);
      schema.removeAll();
      schema.setAll(flat);
      normalize(schema, at);
    }
  }

  private void union(ObjectNode schema, String keyword, List<JsonNode> alternatives, String at) {
    ObjectNode base = Nodes.MAKE.objectNode();
    if (schema.has("properties")) {
      for (String name : List.of("type", "properties", "required", "additionalProperties")) {
        if (schema.has(name)) {
          base.set(name, schema.remove(name));
        }
      }
    }
    JsonNode discriminator = schema.remove("discriminator");
    Map<String, JsonNode> objects = new LinkedHashMap<>();
    List<JsonNode> all = new ArrayList<>();
    for (int i = 0; i < alternatives.size(); i++) {
      JsonNode one = complete(alternatives.get(i), base, at, i == 0 ? "" : "_" + i, keyword);
      all.add(one);
      if (!Nodes.target(one).isEmpty()) {
        objects.put(Nodes.target(one), alternatives.get(i));
      }
    }
    schema.set(keyword, Nodes.array(all));
    wide(all, objects.keySet(), at);
    ObjectNode told =
        discriminator == null
            ? discriminators.implied(all)
            : discriminators.mapping(discriminator, objects, all, at);
    if (told != null) {
      schema.set("x-told-by", told);
    }
  }

  /** Jackson reads such a number where it reads objects, and there it expects the one that is known. */
  private void wide(List<JsonNode> all, Set<String> references, String at) {
    boolean wide = all.stream().anyMatch(one -> merge.flat(one, at).has("x-wide"));
    long records =
        references.stream()
            .filter(name -> merge.flat(Nodes.reference(name), at).has("properties"))
            .count();
    if (wide && records == 1) {
      String remedy = "Say the integer as text, or as one of 64 bits";
      refusals.add(at, "an object or an integer wider than 64 bits", remedy);
    }
  }

  /** An alternative with what stands beside the list; an object gets a name. */
  private JsonNode complete(
      JsonNode alternative, ObjectNode base, String at, String number, String keyword) {
    ObjectNode itself = merge.flat(alternative, at);
    String target = Nodes.target(alternative);
    JsonNode own = itself.path("properties");
    boolean whole =
        base.path("properties").properties().stream().allMatch(p -> own.has(p.getKey()));
    if (whole && (!target.isEmpty() || own.isMissingNode())) {
      return alternative;
    }
    ObjectNode joined = Nodes.MAKE.objectNode();
    joined.set("allOf", Nodes.array(List.of(base, alternative)));
    String title = alternative.path("title").asText();
    String name =
        target.isEmpty()
            ? title.isBlank() ? names.of(at) + "_" + keyword + number : title
            : names.of(at) + "_" + target;
    ObjectNode flat = base.isEmpty() ? itself : merge.flat(joined, at);
    return Nodes.reference(names.add(name, flat));
  }
}
