package dev.postqued.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.generator.Signatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java has no room for. */
class LimitsTest {

  @TempDir private Path folder;

  private Path document(int properties) throws IOException {
    String all =
        IntStream.range(0, properties)
            .mapToObj(i -> "\"p" + i + "\": {\"type\": \"string\"}")
            .collect(Collectors.joining(", "));
    return Files.writeString(
        folder.resolve("openapi.json"),
        """
        {"openapi": "3.0.3", "info": {"title": "Wide", "version": "1"}, "paths": {},
         "components": {"schemas": {"Wide": {"type": "object", "properties": {%s}}}}}
        """
            .formatted(all));
  }

  @Test
  void anObjectHasAtMostAsManyPropertiesAsAConstructorHasParameters() throws IOException {
    assertThat(Signatures.of(document(253)).lists().get("Wide")).hasSize(253);
    Path wider = document(254);
    assertThatThrownBy(() -> Signatures.of(wider))
        .hasMessageContaining("/components/schemas/Wide: an object of more than 253 properties")
        .hasMessageContaining("move some into an object of their own");
  }
}
