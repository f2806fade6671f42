package dev.postqued.bindings.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvidenceTest {
  private static final JsonNode ROOT = Contract.read().root();
  private static final List<String> SOURCES =
      List.of(
          "vendor skill 1.0.3 (Feb 2026)",
          "vendor skill 1.0.6 (Feb 2026)",
          "vendor guide 'How to Schedule TikTok Posts via API' (Mar 2026)",
          "vendor photo-post blog (Mar 2026)");

  /** Every part of the document that states something about the API, by its place. */
  static List<Map.Entry<String, JsonNode>> statements() {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    members(found, "", ROOT.at("/components/securitySchemes"));
    members(found, "limit ", ROOT.path("x-rate-limits"));
    members(found, "schema ", ROOT.at("/components/schemas"));
    ROOT.at("/components/schemas")
        .properties()
        .forEach(s -> members(found, s.getKey() + ".", s.getValue().path("properties")));
    members(found, "response ", ROOT.at("/components/responses"));
    ROOT.at("/components/responses")
        .properties()
        .forEach(r -> members(found, r.getKey() + " ", r.getValue().path("headers")));
    for (String calls : List.of("paths", "x-webhooks")) {
      for (Map.Entry<String, JsonNode> path : ROOT.path(calls).properties()) {
        members(found, path.getKey() + " ", path.getValue());
        path.getValue()
            .properties()
            .forEach(o -> operation(found, path.getKey() + " " + o.getKey() + " ", o.getValue()));
      }
    }
    return List.copyOf(found.entrySet());
  }

  private static void operation(Map<String, JsonNode> found, String place, JsonNode operation) {
    members(found, place, operation.path("responses"));
    operation
        .path("parameters")
        .forEach(parameter -> found.put(place + parameter.path("name").asText(), parameter));
  }

  private static void members(Map<String, JsonNode> found, String place, JsonNode parent) {
    for (Map.Entry<String, JsonNode> member : parent.properties()) {
      if (!member.getValue().has("$ref")) {
        found.put(place + member.getKey(), member.getValue());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("statements")
  void statementHasEvidence(Map.Entry<String, JsonNode> statement) {
    String evidence = statement.getValue().path("x-evidence").asText();
    assertThat(evidence).matches("(documented|assumed): .{10,}");
    if (evidence.startsWith("documented")) {
      assertThat(SOURCES).anyMatch(evidence::contains);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("statements")
  void statementIsDescribedInSentencesThatJavadocTakes(Map.Entry<String, JsonNode> statement) {
    assertThat(statement.getValue().path("description").asText())
        .matches("[A-Z].{8,}\\.")
        .doesNotContain("<", ">", "&", "*/", "@", "{", "\\", "\n");
  }

  @Test
  void thereAreManyStatements() {
    assertThat(statements()).hasSizeGreaterThan(100);
  }

  @Test
  void everyRateClassHasItsLimit() {
    for (JsonNode operation : ROOT.path("paths").findParents("x-rate-class")) {
      String rateClass = operation.path("x-rate-class").asText();
      assertThat(ROOT.path("x-rate-limits").has(rateClass)).as(rateClass).isTrue();
      assertThat(operation.path("x-rate-class-evidence").asText())
          .matches("(documented|assumed): .{10,}");
    }
  }
}
