package dev.postqued.contract;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Everything the API document states, in the words of the fact table. */
final class DocumentFacts {
  private final List<Fact> facts = new ArrayList<>();
  private final JsonNode root;

  private DocumentFacts(JsonNode root) {
    this.root = root;
  }

  static List<Fact> of(JsonNode root) {
    DocumentFacts reader = new DocumentFacts(root);
    reader.readService();
    reader.root.path("paths").properties().forEach(reader::readPath);
    reader.root.at("/components/schemas").properties().forEach(reader::readSchema);
    reader.root.at("/components/responses").properties().forEach(reader::readResponse);
    reader
        .root
        .at("/components/headers")
        .properties()
        .forEach(header -> reader.readHeader(header.getKey(), header.getValue()));
    reader.root.path("x-webhooks").properties().forEach(reader::readWebhook);
    return List.copyOf(reader.facts);
  }

  private void readService() {
    Set<String> starts =
        root.path("paths").properties().stream()
            .map(path -> path.getKey().replaceFirst("(/[^/]*).*", "$1"))
            .collect(toSet());
    String start = starts.size() == 1 ? "paths start with " + starts.iterator().next() : "";
    readServers(root.path("servers"), start);
    root.at("/components/securitySchemes")
        .properties()
        .forEach(
            scheme -> {
              JsonNode auth = scheme.getValue();
              boolean every = root.path("security").path(0).has(scheme.getKey());
              String text = auth.path("type").asText() + " " + auth.path("scheme").asText();
              add("auth", scheme.getKey(), text + (every ? ", for every operation" : ""), auth);
            });
    root.path("x-rate-limits")
        .properties()
        .forEach(
            rate -> {
              JsonNode limit = rate.getValue();
              String text = limit.path("limit").asInt() + " per " + limit.path("per").asText();
              add("rate", rate.getKey(), text, limit);
            });
  }

  private void readPath(Map.Entry<String, JsonNode> path) {
    for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
      if (!ApiDocument.METHODS.contains(member.getKey())) {
        throw new AssertionError("the fact table has no words for " + member.getKey());
      }
      String method = member.getKey().toUpperCase(Locale.ROOT);
      readOperation(method + " " + path.getKey(), member.getValue());
    }
  }

  private void readServers(JsonNode servers, String statement) {
    for (JsonNode server : servers) {
      add("server", server.path("url").asText(), statement, server);
    }
  }

  private void readOperation(String route, JsonNode operation) {
    String id = operation.path("operationId").asText();
    String tags =
        elements(operation.path("tags")).stream().map(JsonNode::asText).collect(joining(" "));
    JsonNode body = operation.path("requestBody");
    String takes = body.isMissingNode() ? "" : " takes " + content(body, true);
    String security = operation.has("security") ? " with its own security" : "";
    add("operation", route, tags + "." + id + takes + security, operation);
    add(
        "counts as",
        id,
        operation.path("x-rate-class").asText(),
        standing(operation.path("x-rate-class-evidence")));
    readServers(operation.path("servers"), "only " + id);
    readParameters(id, operation);
    List<String> failures = new ArrayList<>();
    Set<String> standings = new TreeSet<>();
    for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
      if (answer.getValue().has("$ref")) {
        String name = SchemaText.name(answer.getValue());
        failures.add(answer.getKey() + " " + name);
        standings.add(standing(root.at("/components/responses/" + name + "/x-evidence")));
      } else {
        String text = content(answer.getValue(), false) + headers(answer.getValue());
        add("answers", id + " " + answer.getKey(), text, answer.getValue());
      }
    }
    add("fails", id, String.join(", ", failures), String.join(" or ", standings));
  }

  private void readParameters(String of, JsonNode operation) {
    for (JsonNode parameter : operation.path("parameters")) {
      String text =
          parameter.path("in").asText()
              + ", "
              + SchemaText.of(parameter.path("schema"))
              + required(parameter.path("required").asBoolean());
      add("parameter", of + " " + parameter.path("name").asText(), text, parameter);
    }
  }

  private void readSchema(Map.Entry<String, JsonNode> named) {
    ObjectNode itself = named.getValue().deepCopy();
    JsonNode properties = itself.path("properties");
    Set<String> required =
        elements(itself.path("required")).stream().map(JsonNode::asText).collect(toSet());
    itself.remove(List.of("properties", "required"));
    add("schema", named.getKey(), SchemaText.of(itself), itself);
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      String text =
          SchemaText.of(property.getValue()) + required(required.remove(property.getKey()));
      add("property", named.getKey() + "." + property.getKey(), text, property.getValue());
    }
    if (!required.isEmpty()) {
      throw new AssertionError(named.getKey() + " requires " + required + ", which it lacks");
    }
  }

  private void readResponse(Map.Entry<String, JsonNode> named) {
    String text = content(named.getValue(), false) + headers(named.getValue());
    add("response", named.getKey(), text, named.getValue());
    for (Map.Entry<String, JsonNode> header : named.getValue().path("headers").properties()) {
      if (!header.getValue().has("$ref")) {
        readHeader(named.getKey() + " " + header.getKey(), header.getValue());
      }
    }
  }

  private void readHeader(String subject, JsonNode header) {
    String text =
        SchemaText.of(header.path("schema")) + required(header.path("required").asBoolean());
    add("header", subject, text, header);
  }

  /** Headers that several answers have in common, by their names. */
  private static String headers(JsonNode answer) {
    String names =
        answer.path("headers").properties().stream()
            .filter(header -> header.getValue().has("$ref"))
            .map(Map.Entry::getKey)
            .collect(joining(" "));
    return names.isEmpty() ? "" : " with " + names;
  }

  private void readWebhook(Map.Entry<String, JsonNode> named) {
    for (Map.Entry<String, JsonNode> call : named.getValue().properties()) {
      String text = call.getKey() + " " + content(call.getValue().path("requestBody"), false);
      add("webhook", named.getKey(), text, call.getValue());
      readParameters(named.getKey(), call.getValue());
      for (Map.Entry<String, JsonNode> answer : call.getValue().path("responses").properties()) {
        String subject = named.getKey() + " " + answer.getKey();
        add("answers", subject, content(answer.getValue(), false), answer.getValue());
      }
    }
  }

  private static String content(JsonNode carrier, boolean withType) {
    return carrier.path("content").properties().stream()
        .map(
            media -> {
              boolean json = media.getKey().equals("application/json");
              String type = withType || !json ? media.getKey() + " " : "";
              return type + SchemaText.of(media.getValue().path("schema"));
            })
        .collect(joining(" or "));
  }

  private static String required(boolean required) {
    return required ? ", required" : ", optional";
  }

  private void add(String kind, String subject, String text, JsonNode evident) {
    add(kind, subject, text, standing(evident.path("x-evidence")));
  }

  private void add(String kind, String subject, String text, String standing) {
    facts.add(new Fact(kind, subject, text, standing));
  }

  private static String standing(JsonNode evidence) {
    String text = evidence.asText();
    int colon = text.indexOf(':');
    return colon < 0 ? text : text.substring(0, colon);
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
