package dev.postqued.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Subject.Resolver.class)
final class ExamplesTest {

  /** An example and the schema it is one of. */
  private record Example(String schema, JsonNode value) {}

  private static Map<String, Example> examples(ApiDocument document) {
    Map<String, Example> found = new LinkedHashMap<>();
    collect("", document.root(), found);
    return found;
  }

  private static void collect(String at, JsonNode node, Map<String, Example> found) {
    String schema = node.has("schema") ? at + "/schema" : at;
    if (node.has("example") && !at.endsWith("/properties")) {
      found.put(at + "/example", new Example(schema, node.path("example")));
    }
    if (node.has("schema")) {
      for (Map.Entry<String, JsonNode> named : node.path("examples").properties()) {
        String place = at + "/examples/" + named.getKey();
        found.put(place, new Example(schema, named.getValue().path("value")));
      }
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      boolean property = at.endsWith("/properties");
      if (property
          || !(member.getKey().startsWith("example") || member.getKey().startsWith("x-"))) {
        collect(ApiDocument.child(at, member.getKey()), member.getValue(), found);
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(at + "/" + i, node.get(i), found);
    }
  }

  @TestFactory
  Stream<DynamicTest> exampleIsValid(Subject subject) {
    ApiDocument document = subject.document();
    return examples(document).entrySet().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.getKey(),
                    () -> {
                      Example of = example.getValue();
                      assertThat(document.faults(of.schema(), of.value())).isEmpty();
                    }));
  }

  @Test
  void everyBodyInJsonHasAnExample(Subject subject) {
    ApiDocument document = subject.document();
    assertThat(document.root().findValues("application/json"))
        .allSatisfy(media -> assertThat(media.has("example") || media.has("examples")).isTrue());
  }
}
