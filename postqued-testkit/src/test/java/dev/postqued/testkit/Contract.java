package dev.postqued.testkit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The document of the API: what it says about a request and its answer. */
final class Contract {
  private static final String ADDRESS = "https://contract.invalid/openapi.json";

  /**
   * The vendor's reference gives these to every operation of version 2: no workspace named, something that is denied, and a
   * state that does not allow it. The document has them where the vendor's own has them.
   */
  private static final List<Integer> OF_THE_REFERENCE = List.of(400, 403, 409);

  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode document;
  private final SchemaRegistry schemas;

  private Contract(String text) throws IOException {
    this.document = JSON.readTree(text);
    this.schemas =
        SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi30(), registry -> registry.schemas(Map.of(ADDRESS, text)));
  }

  static Contract read() {
    return read("postqued-v1");
  }

  static Contract read(String name) {
    String root = requireNonNull(System.getProperty("repository.root"), "repository.root");
    try {
      return new Contract(
          Files.readString(
              Path.of(root).resolve("api-spec").resolve(name).resolve("openapi.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns every operation as {@code METHOD /path/{template}}. */
  List<String> operations() {
    List<String> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.at("/paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    return operations;
  }

  Optional<String> operation(String method, String path) {
    return operations().stream()
        .filter(
            operation -> (method + " " + path).matches(operation.replaceAll("\\{\\w+}", "[^/]+")))
        .findFirst();
  }

  /** Returns what is wrong with a JSON request body. */
  List<String> requestFaults(String operation, String body) {
    String media = pointer(operation) + "/requestBody/content/application~1json";
    return document.at(media).isMissingNode() ? List.of() : faults(media + "/schema", body, null);
  }

  /** Returns what is wrong with an answer. */
  List<String> answerFaults(String operation, int status, @Nullable String type, String body) {
    String responses = pointer(operation) + "/responses/";
    Optional<String> found =
        Stream.of(Integer.toString(status), status / 100 + "XX")
            .map(responses::concat)
            .filter(key -> !document.at(key).isMissingNode())
            .findFirst();
    boolean known = document.at("/paths").has("/v2/publish") && OF_THE_REFERENCE.contains(status);
    if (found.isEmpty() && known) {
      return faults("/components/schemas/ErrorBody", body, null);
    }
    if (found.isEmpty()) {
      return List.of("status " + status + " is not described");
    }
    String answer = document.at(found.get()).path("$ref").asText("#" + found.get()).substring(1);
    String media = answer + "/content/application~1json";
    if ("application/octet-stream".equals(type)
        && document.at(answer + "/content").has("application/octet-stream")) {
      return List.of();
    }
    if (document.at(media).isMissingNode() || !"application/json".equals(type)) {
      return List.of("media type " + type + " is not described");
    }
    return faults(media + "/schema", body, document.at(media + "/schema"));
  }

  /** Returns what is wrong with an answer. One that is described without a body may have any. */
  List<String> answerFaults(String operation, HttpResponse<String> response) {
    int status = response.statusCode();
    JsonNode described = document.at(pointer(operation) + "/responses/" + status);
    if (!described.isMissingNode() && !described.has("content") && !described.has("$ref")) {
      return List.of();
    }
    String type = response.headers().firstValue("Content-Type").orElse(null);
    return answerFaults(operation, status, type, response.body());
  }

  /** Returns what is wrong with an event. */
  List<String> eventFaults(String body) {
    return faults("/components/schemas/PublishStatusChangedEvent", body, null);
  }

  private List<String> faults(String pointer, String body, @Nullable JsonNode aliased) {
    Schema schema =
        schemas.getSchema(
            SchemaLocation.of(ADDRESS + "#" + pointer.replace("{", "%7B").replace("}", "%7D")));
    try {
      JsonNode value = JSON.readTree(body);
      if (aliased != null) {
        resolveAliases(aliased, value);
      }
      return schema
          .validate(value, run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)))
          .stream()
          .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
          .toList();
    } catch (IOException e) {
      return List.of("the body is not JSON: " + e.getMessage());
    }
  }

  /** Gives a property its own name where the answer has it under another that is accepted. */
  private void resolveAliases(JsonNode schema, JsonNode value) {
    JsonNode target = document.at(schema.path("$ref").asText("#").substring(1));
    if (!(value instanceof ObjectNode object)) {
      return;
    }
    for (Map.Entry<String, JsonNode> property : target.path("properties").properties()) {
      for (JsonNode alias : property.getValue().path("x-aliases")) {
        if (!object.has(property.getKey()) && object.has(alias.asText())) {
          object.set(property.getKey(), object.get(alias.asText()));
        }
      }
    }
  }

  private static String pointer(String operation) {
    String[] parts = operation.split(" ", 2);
    return "/paths/" + parts[1].replace("/", "~1") + "/" + parts[0].toLowerCase(Locale.ROOT);
  }
}
