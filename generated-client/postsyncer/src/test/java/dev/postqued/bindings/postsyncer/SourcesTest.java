package dev.postqued.bindings.postsyncer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is particular to this document and the choices its README explains. */
class SourcesTest {
  private static final List<String> SOURCES =
      List.of(
          "vendor docs ", "vendor skill 2.2.1", "vendor skill copy (Apr 2026)", "vendor plugin");
  private static final JsonNode ROOT = document();

  private static JsonNode document() {
    Path root = Path.of(requireNonNull(System.getProperty("repository.root"), "repository.root"));
    try {
      return new ObjectMapper().readTree(root.resolve("api-spec/postsyncer/openapi.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsDocumentedNamesASource() {
    assertThat(ROOT.findValuesAsText("x-evidence"))
        .hasSizeGreaterThan(500)
        .filteredOn(evidence -> evidence.startsWith("documented"))
        .allSatisfy(evidence -> assertThat(SOURCES).anyMatch(evidence::contains));
  }

  @Test
  void aClientIsNoSourceByItself() {
    assertThat(ROOT.findValuesAsText("x-evidence"))
        .filteredOn(evidence -> evidence.startsWith("documented: "))
        .allSatisfy(
            evidence ->
                assertThat(SOURCES)
                    .anyMatch(evidence.substring("documented: ".length())::startsWith));
  }

  @Test
  void onlyFileUploadsHaveAHostOfTheirOwn() {
    for (Map.Entry<String, JsonNode> path : ROOT.path("paths").properties()) {
      for (JsonNode operation : path.getValue()) {
        boolean upload = operation.path("tags").path(0).asText().equals("FileUploads");
        assertThat(operation.has("servers")).as(path.getKey()).isEqualTo(upload);
      }
    }
    assertThat(ROOT.at("/paths/~1media~1upload~1file/post/servers/0/url").asText())
        .isEqualTo("https://upload.postsyncer.com/api/v1");
  }

  @Test
  void noPathIsAddedThatTheSourcesOnlyName() {
    assertThat(ROOT.path("paths").properties())
        .extracting(Map.Entry::getKey)
        .noneMatch(path -> path.contains("campaign") || path.contains("put-back"));
  }

  @Test
  void timesOfPostsAreTextAsTheirNotationVaries() {
    for (String name : List.of("scheduled_at", "published_at", "created_at", "updated_at")) {
      JsonNode time = ROOT.at("/components/schemas/Post/properties/" + name);
      assertThat(time.path("type").asText()).isEqualTo("string");
      assertThat(time.has("format")).as(name).isFalse();
    }
  }

  @Test
  void everyPlainPropertyHasAnExample() {
    for (Map.Entry<String, JsonNode> schema : ROOT.at("/components/schemas").properties()) {
      for (Map.Entry<String, JsonNode> property :
          schema.getValue().path("properties").properties()) {
        String type = property.getValue().path("type").asText();
        boolean plain = List.of("string", "integer", "number", "boolean").contains(type);
        boolean binary = property.getValue().path("format").asText().equals("binary");
        assertThat(!plain || binary || property.getValue().has("example"))
            .as(schema.getKey() + "." + property.getKey())
            .isTrue();
      }
    }
  }
}
