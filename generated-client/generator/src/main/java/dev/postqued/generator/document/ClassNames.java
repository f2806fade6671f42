package dev.postqued.generator.document;

import static org.openapitools.codegen.utils.StringUtils.camelize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives another name to schemas that are called like a class that generated sources use. */
final class ClassNames {
  private static final Set<String> USED =
      Set.of(
          // java.lang
          "String",
          "Object",
          "Integer",
          "Long",
          "Double",
          "Float",
          "Boolean",
          "Byte",
          "Short",
          "Character",
          "Number",
          "Record",
          "Override",
          "Deprecated",
          "SuppressWarnings",
          "Void",
          "Enum",
          "Iterable",
          "Class",
          "System",
          "Throwable",
          "Exception",
          "RuntimeException",
          "NullPointerException",
          "IllegalArgumentException",
          "IllegalStateException",
          "Math",
          "ReflectiveOperationException",
          "StringBuilder",
          "CharSequence",
          // the rest of the JDK
          "BigDecimal",
          "BigInteger",
          "Instant",
          "LocalDate",
          "URI",
          "Path",
          "List",
          "Map",
          "Set",
          "ArrayList",
          "Collections",
          "LinkedHashMap",
          "LinkedHashSet",
          "Objects",
          "InputStream",
          "Collection",
          "Entry",
          "DateTimeException",
          "DateTimeFormatter",
          "StandardCharsets",
          "OffsetDateTime",
          "RecordComponent",
          "Collectors",
          "ZoneOffset",
          "LocalDateTime",
          "DateTimeParseException",
          "UUID",
          "Date",
          "File",
          "DateTime",
          "UnsignedInteger",
          // Jackson, Feign, JSpecify
          "JsonAlias",
          "JsonAnyGetter",
          "JsonAnySetter",
          "JsonCreator",
          "JsonFormat",
          "JsonIgnore",
          "JsonIgnoreProperties",
          "JsonInclude",
          "JsonProperty",
          "JsonSubTypes",
          "JsonTypeInfo",
          "JsonValue",
          "JsonNode",
          "CollectionFormat",
          "FeignException",
          "Headers",
          "Param",
          "QueryMap",
          "RequestLine",
          "Nullable",
          // the bindings themselves
          "Builder",
          "Kind",
          "OtherKind",
          "PercentEncoded",
          "Written",
          "WrittenValue",
          "Lenient");

  private final ObjectNode root;

  ClassNames(ObjectNode root) {
    this.root = root;
  }

  void normalize() {
    ObjectNode schemas = (ObjectNode) root.at("/components/schemas");
    Set<String> used = new HashSet<>(USED);
    for (JsonNode path : root.path("paths")) {
      for (JsonNode operation : path) {
        operation.path("tags").forEach(tag -> used.add(className(tag.asText()) + "Api"));
      }
    }
    used.add("DefaultApi");
    Map<String, String> renamed = new HashMap<>();
    for (String name :
        new TreeSet<>(schemas.properties().stream().map(Map.Entry::getKey).toList())) {
      if (used.contains(className(name))) {
        String free = "Model" + className(name);
        while (schemas.has(free) || renamed.containsValue(free)) {
          free = "Model" + free;
        }
        renamed.put(name, free);
      }
    }
    if (!renamed.isEmpty()) {
      ObjectNode all = Nodes.MAKE.objectNode();
      schemas
          .properties()
          .forEach(s -> all.set(renamed.getOrDefault(s.getKey(), s.getKey()), s.getValue()));
      schemas.removeAll();
      schemas.setAll(all);
      rename(root, renamed);
    }
  }

  private static String className(String name) {
    return camelize(name.replaceAll("[^A-Za-z0-9_]+", "_"));
  }

  private static void rename(JsonNode node, Map<String, String> renamed) {
    if (node instanceof ObjectNode object) {
      String target = renamed.get(Nodes.target(node));
      if (target != null) {
        object.set("$ref", Nodes.reference(target).get("$ref"));
      }
      JsonNode refusal = node.path("schema");
      if (refusal.isTextual() && renamed.containsKey(refusal.asText())) {
        object.put("schema", renamed.get(refusal.asText()));
      }
      if (node.at("/x-told-by/values") instanceof ObjectNode values) {
        for (Map.Entry<String, JsonNode> value : Nodes.members(values)) {
          String kind = value.getValue().asText();
          values.put(value.getKey(), renamed.getOrDefault(kind, kind));
        }
      }
    }
    node.forEach(child -> rename(child, renamed));
  }
}
