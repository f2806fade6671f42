package dev.postqued.bindings.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is particular to this document; the contract suite checks what all have in common. */
class SourcesTest {
  private static final Contract CONTRACT = Contract.read();
  private static final List<String> SOURCES =
      List.of(
          "vendor skill 1.0.3 (Feb 2026)",
          "vendor skill 1.0.6 (Feb 2026)",
          "vendor guide 'How to Schedule TikTok Posts via API' (Mar 2026)",
          "vendor photo-post blog (Mar 2026)");

  @Test
  void whatIsDocumentedNamesASource() {
    assertThat(CONTRACT.root().findValuesAsText("x-evidence"))
        .hasSizeGreaterThan(100)
        .filteredOn(evidence -> evidence.startsWith("documented"))
        .allSatisfy(evidence -> assertThat(SOURCES).anyMatch(evidence::contains));
  }

  @Test
  void keysAreSaidToStartWithTheirPrefix() {
    assertThat(CONTRACT.root().at("/components/securitySchemes/bearerAuth/description").asText())
        .contains("pq_");
  }

  @Test
  void noPathIsAddedWhoseOnlySourceContradictsAllOthers() {
    assertThat(CONTRACT.root().path("paths").has("/v1/posts")).isFalse();
  }

  @Test
  void everyPlainPropertyHasAnExample() {
    for (Map.Entry<String, JsonNode> schema : CONTRACT.schemas().properties()) {
      for (Map.Entry<String, JsonNode> property :
          schema.getValue().path("properties").properties()) {
        String type = property.getValue().path("type").asText();
        boolean plain = List.of("string", "integer", "boolean").contains(type);
        boolean binary = property.getValue().path("format").asText().equals("binary");
        assertThat(!plain || binary || property.getValue().has("example"))
            .as(schema.getKey() + "." + property.getKey())
            .isTrue();
      }
    }
  }
}
