package dev.postqued.bindings.v2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postqued.contract.structure.StructuralFact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The API document of this module. */
final class Document {
  private static final Path FOLDER =
      Path.of(requireNonNull(System.getProperty("repository.root"), "repository.root"))
          .resolve("api-spec/postqued-v2");

  private Document() {}

  static ObjectNode read() {
    try {
      return (ObjectNode) new ObjectMapper().readTree(FOLDER.resolve("openapi.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String readme() {
    try {
      return Files.readString(FOLDER.resolve("README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was recorded of the vendor's own document. */
  static List<StructuralFact> vendorFacts() {
    return StructuralFact.read(lines("postqued-v2-vendor-facts.tsv"));
  }

  static List<String> lines(String resource) {
    try (InputStream in = Document.class.getResourceAsStream("/" + resource)) {
      return new String(requireNonNull(in, resource).readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
