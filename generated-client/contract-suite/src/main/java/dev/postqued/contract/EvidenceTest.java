package dev.postqued.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every statement of a document that gives evidence has some, and is described. */
@ExtendWith(Subject.Resolver.class)
final class EvidenceTest {
  private JsonNode root;

  @BeforeEach
  void read(Subject subject) {
    root = subject.document().root();
    assumeTrue(
        root.toString().contains("\"x-evidence\""),
        () -> subject.name() + " is a document that gives no evidence");
  }

  /** Every part of the document that states something about the API, by its place. */
  private Map<String, JsonNode> statements() {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    members(found, "", root.at("/components/securitySchemes"));
    members(found, "limit ", root.path("x-rate-limits"));
    members(found, "schema ", root.at("/components/schemas"));
    root.at("/components/schemas")
        .properties()
        .forEach(s -> members(found, s.getKey() + ".", s.getValue().path("properties")));
    members(found, "response ", root.at("/components/responses"));
    root.at("/components/responses")
        .properties()
        .forEach(r -> members(found, r.getKey() + " ", r.getValue().path("headers")));
    for (String calls : List.of("paths", "x-webhooks")) {
      for (Map.Entry<String, JsonNode> path : root.path(calls).properties()) {
        members(found, path.getKey() + " ", path.getValue());
        path.getValue()
            .properties()
            .forEach(o -> operation(found, path.getKey() + " " + o.getKey() + " ", o.getValue()));
      }
    }
    return found;
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

  @TestFactory
  Stream<DynamicTest> statementHasEvidence() {
    return statements().entrySet().stream()
        .map(statement -> DynamicTest.dynamicTest(statement.getKey(), () -> check(statement)));
  }

  private static void check(Map.Entry<String, JsonNode> statement) {
    assertThat(statement.getValue().path("x-evidence").asText())
        .matches("(documented|assumed): .{10,}");
    assertThat(statement.getValue().path("description").asText())
        .as("sentences that Javadoc takes")
        .matches("[A-Z].{8,}\\.")
        .doesNotContain("<", ">", "&", "*/", "@", "{", "\\", "\n");
  }

  @Test
  void everyRateClassHasItsLimit() {
    for (JsonNode operation : root.path("paths").findParents("x-rate-class")) {
      String rateClass = operation.path("x-rate-class").asText();
      assertThat(root.path("x-rate-limits").has(rateClass)).as(rateClass).isTrue();
      assertThat(operation.path("x-rate-class-evidence").asText())
          .matches("(documented|assumed): .{10,}");
    }
  }
}
