package dev.postqued.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An OpenAPI document: its parts by JSON pointer, and what is wrong with a value by its schemas. */
final class ApiDocument {
  static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final String ADDRESS = "https://contract.invalid/openapi.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode root;
  private final Schema whole;
  private final Map<String, Schema> compiled = new HashMap<>();

  private ApiDocument(String text) throws IOException {
    root = JSON.readTree(text);
    boolean old = root.path("openapi").asText().startsWith("3.0");
    // Asked for a part of it, the registry would read the whole text again.
    whole =
        SchemaRegistry.withDefaultDialect(
                old ? Dialects.getOpenApi30() : Dialects.getOpenApi31(),
                registry -> registry.schemas(Map.of(ADDRESS, text)))
            .getSchema(SchemaLocation.of(ADDRESS));
  }

  static ApiDocument read(Path file) {
    try {
      return new ApiDocument(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode root() {
    return root;
  }

  JsonNode at(String pointer) {
    return root.at(pointer);
  }

  /** Follows references, so that what the pointer leads to has none itself. */
  String resolve(String pointer) {
    String reference = at(pointer).path("$ref").asText();
    return reference.startsWith("#") ? resolve(reference.substring(1)) : pointer;
  }

  /** Appends to a pointer. */
  static String child(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          operations.add(new Operation(this, member.getKey(), path.getKey()));
        }
      }
    }
    return List.copyOf(operations);
  }

  /** Returns what is wrong with the value, formats included; empty if it is valid. */
  List<String> faults(String schemaPointer, JsonNode value) {
    String fragment =
        URLEncoder.encode(schemaPointer, StandardCharsets.UTF_8)
            .replace("%2F", "/")
            .replace("%7E", "~")
            .replace("+", "%20");
    return compiled
        .computeIfAbsent(
            fragment, at -> whole.getSubSchema(SchemaLocation.of("#" + at).getFragment()))
        .validate(value, run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)))
        .stream()
        .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
        .toList();
  }
}
