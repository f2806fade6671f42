package dev.postqued.bindings.v1;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The API document as a test reads it. */
final class Contract {
  static final Path FILE =
      Path.of(requireNonNull(System.getProperty("repository.root"), "repository.root"))
          .resolve("api-spec/postqued-v1/openapi.json");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());

  private final JsonNode root;

  private Contract(JsonNode root) {
    this.root = root;
  }

  static Contract read() {
    try (InputStream in = Files.newInputStream(FILE)) {
      return new Contract(JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode wire(String name) {
    try (InputStream in = Contract.class.getResourceAsStream("/wire/" + name + ".json")) {
      return (ObjectNode) JSON.readTree(requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode root() {
    return root;
  }

  JsonNode schemas() {
    return root.at("/components/schemas");
  }

  JsonNode schema(String name) {
    return schemas().required(name);
  }

  /** Returns what is wrong with the value, formats included; empty if it is valid. */
  List<String> faults(JsonNode schema, JsonNode value) {
    ObjectNode standalone = JSON.createObjectNode();
    standalone.putArray("allOf").add(schema);
    standalone.set("components", root.required("components"));
    return SCHEMAS
        .getSchema(standalone)
        .validate(value, run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)))
        .stream()
        .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
        .toList();
  }
}
