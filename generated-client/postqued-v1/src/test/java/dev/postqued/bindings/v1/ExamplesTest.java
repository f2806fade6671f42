package dev.postqued.bindings.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  private static final Contract CONTRACT = Contract.read();

  record Example(String place, JsonNode schema, JsonNode value) {
    @Override
    public String toString() {
      return place;
    }
  }

  static List<Example> examples() {
    List<Example> found = new ArrayList<>();
    collect("", CONTRACT.root(), found);
    return found;
  }

  private static void collect(String place, JsonNode node, List<Example> found) {
    JsonNode schema = node.path("schema");
    if (node.has("example")) {
      JsonNode described = schema.isMissingNode() ? node : schema;
      found.add(new Example(place, described, node.path("example")));
    }
    for (Map.Entry<String, JsonNode> named : node.path("examples").properties()) {
      String at = place + "/" + named.getKey();
      found.add(new Example(at, schema, named.getValue().required("value")));
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!member.getKey().startsWith("example")) {
        collect(place + "/" + member.getKey(), member.getValue(), found);
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(place + "/" + i, node.get(i), found);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void exampleIsValid(Example example) {
    assertThat(CONTRACT.faults(example.schema(), example.value())).isEmpty();
  }

  @Test
  void thereAreManyExamples() {
    assertThat(examples()).hasSizeGreaterThan(80);
  }

  @Test
  void everyJsonBodyHasAnExample() {
    assertThat(CONTRACT.root().findValues("application/json"))
        .hasSizeGreaterThan(15)
        .allSatisfy(media -> assertThat(media.path("examples")).isNotEmpty());
  }

  @Test
  void everyPlainPropertyHasAnExample() {
    List<String> without = new ArrayList<>();
    for (Map.Entry<String, JsonNode> schema : CONTRACT.schemas().properties()) {
      for (Map.Entry<String, JsonNode> property :
          schema.getValue().path("properties").properties()) {
        String type = property.getValue().path("type").asText();
        boolean plain = List.of("string", "integer", "boolean").contains(type);
        boolean binary = property.getValue().path("format").asText().equals("binary");
        if (plain && !binary && !property.getValue().has("example")) {
          without.add(schema.getKey() + "." + property.getKey());
        }
      }
    }
    assertThat(without).isEmpty();
  }
}
