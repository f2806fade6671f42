package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes every reference one to a component. What is referred to elsewhere in the document becomes a
 * component of its own; a component that is only another name is replaced by what it names.
 */
final class References {
  private static final Set<String> NOT_SCHEMAS =
      Set.of("example", "examples", "default", "enum", "const", "mapping");

  private final ObjectNode root;
  private final Refusals refusals;
  private final Map<String, String> hoisted = new HashMap<>();

  References(ObjectNode root, Refusals refusals) {
    this.root = root;
    this.refusals = refusals;
  }

  void normalize() {
    pathItems();
    walk(root, "");
    aliases();
  }

  /** A path may be written elsewhere. */
  private void pathItems() {
    for (Map.Entry<String, JsonNode> path : Nodes.members(root.path("paths"))) {
      String reference = path.getValue().path("$ref").asText();
      if (!reference.isEmpty()) {
        JsonNode target = root.at(pointer(reference));
        if (target instanceof ObjectNode item) {
          ObjectNode own = item.deepCopy();
          own.setAll((ObjectNode) path.getValue());
          own.remove("$ref");
          ((ObjectNode) root.get("paths")).set(path.getKey(), own);
        }
      }
    }
  }

  private void walk(JsonNode node, String at) {
    if (node.path("$ref").isTextual()) {
      reference((ObjectNode) node, at);
    }
    for (Map.Entry<String, JsonNode> member : Nodes.members(node)) {
      boolean data = NOT_SCHEMAS.contains(member.getKey()) && !at.endsWith("/properties");
      if (!data && !(member.getKey().startsWith("x-") && !at.endsWith("/properties"))) {
        walk(member.getValue(), Nodes.child(at, member.getKey()));
      }
    }
    List<JsonNode> items = Nodes.items(node);
    for (int i = 0; i < items.size(); i++) {
      walk(items.get(i), at + "/" + i);
    }
  }

  private void reference(ObjectNode node, String at) {
    String reference = node.get("$ref").asText();
    if (!reference.startsWith("#")) {
      String anchor = reference.isEmpty() ? "nothing" : "another file, " + reference;
      refusals.add(at, "a reference to " + anchor, "Put what it refers to into this document");
      return;
    }
    if (!reference.startsWith("#/") && !reference.equals("#")) {
      String remedy = "Say where it stands, as in #/components/schemas/Name";
      refusals.add(at, "a reference to the anchor " + reference, remedy);
      return;
    }
    String pointer = pointer(reference);
    JsonNode target = pointer.isEmpty() ? root.path("#") : target(reference, pointer);
    if (target.isMissingNode()) {
      refusals.add(at, "a reference to " + reference + ", which is not there", "Correct it");
    } else if (!pointer.matches("/components/[A-Za-z]+/[^/]+")) {
      node.put("$ref", Nodes.reference(hoist(pointer, target)).get("$ref").asText());
    } else {
      node.put("$ref", "#" + pointer);
    }
  }

  private JsonNode target(String reference, String pointer) {
    return reference.startsWith("#/") ? root.at(pointer) : root.path("#");
  }

  private static String pointer(String reference) {
    return reference.startsWith("#/")
        ? URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8)
        : reference.replaceFirst("^#", "");
  }

  private String hoist(String pointer, JsonNode target) {
    String known = hoisted.get(pointer);
    if (known != null) {
      return known;
    }
    ObjectNode schemas = Nodes.object(Nodes.object(root, "components"), "schemas");
    String last = pointer.replaceFirst(".*/(?=[^/]*[A-Za-z][^/]*)", "").replaceAll("/\\d+$", "");
    String owner = pointer.replaceFirst("/components/schemas/([^/]+)/.*", "$1");
    String base = (owner.contains("/") ? "" : owner + "_") + last.replace("~1", "_");
    String name = base;
    for (int i = 2; schemas.has(name); i++) {
      name = base + "_" + i;
    }
    hoisted.put(pointer, name);
    schemas.set(name, target.deepCopy());
    walk(schemas.get(name), "/components/schemas/" + name);
    return name;
  }

  /** A schema that is nothing but a reference. */
  private void aliases() {
    Map<String, String> aliases = new HashMap<>();
    JsonNode schemas = root.at("/components/schemas");
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      String target = Nodes.target(schema.getValue());
      if (!target.isEmpty() && schema.getValue().size() == 1) {
        aliases.put(schema.getKey(), target);
      }
    }
    for (String alias : aliases.keySet()) {
      Set<String> passed = new HashSet<>();
      String target = alias;
      while (aliases.containsKey(target) && passed.add(target)) {
        target = aliases.get(target);
      }
      if (aliases.containsKey(target)) {
        String at = Nodes.child("/components/schemas", alias);
        refusals.add(at, "a reference that leads back to itself", "Say what it is");
      } else {
        replace(root, alias, target);
      }
    }
    aliases.keySet().forEach(((ObjectNode) schemas(schemas))::remove);
  }

  private static JsonNode schemas(JsonNode schemas) {
    return schemas.isObject() ? schemas : Nodes.MAKE.objectNode();
  }

  private static void replace(JsonNode node, String alias, String target) {
    if (node instanceof ObjectNode object && Nodes.target(node).equals(alias)) {
      object.put("$ref", Nodes.reference(target).get("$ref").asText());
    }
    node.forEach(child -> replace(child, alias, target));
  }
}
