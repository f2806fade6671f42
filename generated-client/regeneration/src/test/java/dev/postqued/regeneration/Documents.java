package dev.postqued.regeneration;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Documents of this project, and of others. */
final class Documents {
  static final Path ROOT =
      Path.of(requireNonNull(System.getProperty("repository.root"), "repository.root"));

  private static final ObjectMapper JSON = new ObjectMapper();

  private Documents() {}

  static Path file(String api) {
    return ROOT.resolve("api-spec").resolve(api).resolve("openapi.json");
  }

  static String read(String api) {
    try {
      return Files.readString(file(api));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path resource(String name) {
    try {
      return Path.of(requireNonNull(Documents.class.getResource("/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** The document of v1 with one thing changed. */
  static String mutated(Consumer<ObjectNode> mutation) {
    try {
      ObjectNode document = (ObjectNode) JSON.readTree(read("postqued-v1"));
      String before = document.toString();
      mutation.accept(document);
      if (document.toString().equals(before)) {
        throw new AssertionError("the mutation changes nothing");
      }
      return document.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
