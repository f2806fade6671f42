package dev.postqued.contract.structure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What an OpenAPI document says about the wire, as flat facts; names of schemas and texts are not. */
public final class DocumentStructure {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final Set<String> OF_A_PATH = Set.of("parameters", "summary", "description");

  private final SortedSet<StructuralFact> facts = new TreeSet<>();
  private final JsonNode root;

  private DocumentStructure(JsonNode root) {
    this.root = root;
  }

  /** Reads the facts of a document. */
  public static SortedSet<StructuralFact> of(JsonNode document) {
    DocumentStructure structure = new DocumentStructure(document);
    structure.readService();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      structure.readPath(path.getKey(), path.getValue());
    }
    return structure.facts;
  }

  private void readService() {
    for (JsonNode server : root.path("servers")) {
      add(StructuralFact.DOCUMENT, "server", server.path("url").asText());
    }
    for (Map.Entry<String, JsonNode> named : root.at("/components/securitySchemes").properties()) {
      JsonNode scheme = named.getValue();
      for (String member : List.of("type", "in", "name", "scheme")) {
        if (scheme.has(member)) {
          add(
              StructuralFact.DOCUMENT,
              "security scheme " + named.getKey(),
              member + " " + scheme.get(member).asText());
        }
      }
    }
  }

  private void readPath(String path, JsonNode item) {
    for (Map.Entry<String, JsonNode> member : item.properties()) {
      if (METHODS.contains(member.getKey())) {
        String operation = member.getKey().toUpperCase(Locale.ROOT) + " " + path;
        item.path("parameters").forEach(parameter -> readParameter(operation, parameter));
        readOperation(operation, member.getValue());
      } else if (!OF_A_PATH.contains(member.getKey())) {
        throw new AssertionError("there are no words for " + member.getKey() + " of a path");
      }
    }
  }

  private void readOperation(String operation, JsonNode stated) {
    JsonNode security = stated.has("security") ? stated.get("security") : root.path("security");
    if (security.isEmpty()) {
      add(operation, "security", "none");
    }
    for (JsonNode alternative : security) {
      TreeSet<String> schemes = new TreeSet<>();
      alternative.fieldNames().forEachRemaining(schemes::add);
      add(operation, "security", String.join(" and ", schemes));
    }
    if (stated.path("deprecated").asBoolean()) {
      add(operation, "operation", "deprecated");
    }
    stated.path("parameters").forEach(parameter -> readParameter(operation, parameter));
    if (stated.has("requestBody")) {
      JsonNode body = resolve(stated.get("requestBody"));
      add(operation, "request", required(body));
      readContent(operation, "request", body);
    }
    for (Map.Entry<String, JsonNode> answer : stated.path("responses").properties()) {
      readAnswer(operation, "answer " + answer.getKey(), resolve(answer.getValue()));
    }
  }

  private void readParameter(String operation, JsonNode reference) {
    JsonNode parameter = resolve(reference);
    String place = parameter.path("in").asText() + " " + parameter.path("name").asText();
    add(operation, place, required(parameter));
    for (String member : List.of("deprecated", "allowEmptyValue", "style", "explode")) {
      if (parameter.has(member)) {
        add(operation, place, member + " " + parameter.get(member).asText());
      }
    }
    readSchema(operation, place, parameter.path("schema"));
    readContent(operation, place, parameter);
  }

  private void readAnswer(String operation, String place, JsonNode answer) {
    for (Map.Entry<String, JsonNode> header : answer.path("headers").properties()) {
      String at = place + " header " + header.getKey();
      add(operation, at, required(resolve(header.getValue())));
      readSchema(operation, at, resolve(header.getValue()).path("schema"));
    }
    if (answer.path("content").isEmpty()) {
      add(operation, place, "no body");
    }
    readContent(operation, place, answer);
  }

  private void readContent(String operation, String place, JsonNode carrier) {
    for (Map.Entry<String, JsonNode> media : carrier.path("content").properties()) {
      add(operation, place, "content " + media.getKey());
      readSchema(operation, place + " " + media.getKey() + " $", media.getValue().path("schema"));
    }
  }

  private void readSchema(String operation, String place, JsonNode schema) {
    if (schema.isObject()) {
      new SchemaStructure(root, (at, statement) -> add(operation, at, statement))
          .read(place, schema);
    }
  }

  private JsonNode resolve(JsonNode reference) {
    return reference.has("$ref")
        ? root.requiredAt(reference.get("$ref").asText().substring(1))
        : reference;
  }

  private static String required(JsonNode carrier) {
    return carrier.path("required").asBoolean() ? "required" : "optional";
  }

  private void add(String operation, String place, String statement) {
    facts.add(new StructuralFact(operation, place, statement));
  }
}
