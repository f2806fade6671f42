package dev.postqued.bindings.v2;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
