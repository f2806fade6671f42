package dev.postqued.internal.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.limits.Budget;
import dev.postqued.publishing.Budgets;
import dev.postqued.service.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of operations against the document of the API. */
class V1OperationsTest {

  private JsonNode document;

  @BeforeEach
  void read() throws IOException {
    document =
        new ObjectMapper()
            .readTree(
                Path.of(System.getProperty("repository.root"), "api-spec/postqued-v1/openapi.json")
                    .toFile());
  }

  @Test
  void everyOperationIsThereWithItsBudget() {
    Map<String, String> documented = new TreeMap<>();
    for (JsonNode path : document.get("paths")) {
      for (JsonNode operation : path) {
        documented.put(
            operation.get("operationId").textValue(), operation.get("x-rate-class").textValue());
      }
    }
    Map<String, String> known = new TreeMap<>();
    V1Operations.ALL.forEach(operation -> known.put(operation.id(), name(operation)));

    assertThat(known).isNotEmpty().isEqualTo(documented);
  }

  @Test
  void onlyWhatNeedsAKeyPublishes() {
    for (JsonNode path : document.get("paths")) {
      for (JsonNode operation : path) {
        boolean needsKey =
            operation.path("parameters").findValuesAsText("name").contains("Idempotency-Key");
        Operation known = operation(operation.get("operationId").textValue());
        assertThat(known != null && known.publishes()).isEqualTo(needsKey);
      }
    }
  }

  @Test
  void theBudgetsAreThoseOfTheDocument() {
    Map<String, Integer> known = new TreeMap<>();
    for (Budget budget : List.of(Budgets.UPLOAD, Budgets.READ, Budgets.PUBLISH, Budgets.DELETE)) {
      known.put(budget.name(), budget.windows().get(0).permits());
    }
    Map<String, Integer> documented = new TreeMap<>();
    document
        .get("x-rate-limits")
        .properties()
        .forEach(
            budget -> {
              documented.put(budget.getKey(), budget.getValue().get("limit").intValue());
              assertThat(Duration.parse(budget.getValue().get("per").textValue()))
                  .isEqualTo(Budgets.READ.windows().get(0).length());
            });

    assertThat(known).isEqualTo(documented);
  }

  private static String name(Operation operation) {
    return Objects.requireNonNull(operation.budget()).name();
  }

  private static Operation operation(String id) {
    return V1Operations.ALL.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }
}
