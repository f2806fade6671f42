package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The check itself finds what is wrong. */
class ContractTest {
  private static final String GET = "GET /v1/content/publish/{publishId}";
  private static final String PUBLISH = "POST /v1/content/publish";
  private static final String JSON = "application/json";

  private final Contract contract = Contract.read();

  @Test
  void anOperationIsFoundByItsPath() {
    assertThat(contract.operation("GET", "/v1/content/publish/1")).contains(GET);
    assertThat(contract.operation("POST", "/v1/content/publish")).contains(PUBLISH);
    assertThat(contract.operation("GET", "/v1/posts")).isEmpty();
  }

  @Test
  void aWrongAnswerIsFound() {
    String id = "\"770e8400-e29b-41d4-a716-446655440002\"";
    String good = "{\"id\":" + id + ",\"status\":\"pending\",\"targets\":[]}";
    assertThat(contract.answerFaults(GET, 200, JSON, good)).isEmpty();
    assertThat(contract.answerFaults(GET, 200, JSON, good.replace("\"id\"", "\"publishId\"")))
        .isEmpty();
    assertThat(contract.answerFaults(GET, 200, JSON, good.replace("\"id\"", "\"no\"")))
        .isNotEmpty();
    assertThat(contract.answerFaults(GET, 200, JSON, good.replace("pending", "done"))).isNotEmpty();
    assertThat(contract.answerFaults(GET, 200, JSON, good.replace(id, "\"7\""))).isNotEmpty();
    assertThat(contract.answerFaults(GET, 200, "text/html", good)).isNotEmpty();
    assertThat(contract.answerFaults(GET, 204, JSON, good)).isNotEmpty();
    assertThat(contract.answerFaults(GET, 503, JSON, "{\"error\":\"x\"}")).isEmpty();
    assertThat(contract.answerFaults(GET, 503, JSON, "{\"code\":\"x\"}")).isNotEmpty();
  }

  @Test
  void aWrongEventIsFound() {
    String id = "550e8400-e29b-41d4-a716-446655440000";
    String good =
        "{\"event\":\"publish.status_changed\",\"data\":{\"publishId\":\"%s\",\"targetId\":\"%s\","
                .formatted(id, id)
            + "\"status\":\"sent\",\"platform\":\"tiktok\",\"timestamp\":\"2026-03-15T14:00:05Z\"}}";
    assertThat(contract.eventFaults(good)).isEmpty();
    assertThat(contract.eventFaults(good.replace("publishId", "id"))).isNotEmpty();
    assertThat(contract.eventFaults(good.replace("\"sent\"", "\"done\""))).isNotEmpty();
    assertThat(contract.eventFaults(good.replace("14:00:05Z", "14:00"))).isNotEmpty();
  }

  @Test
  void aWrongRequestIsFound() {
    String body = TestClient.publication("550e8400-e29b-41d4-a716-446655440000");
    assertThat(contract.requestFaults(PUBLISH, body)).isEmpty();
    assertThat(contract.requestFaults(PUBLISH, body.replace("\"dispatchAt\":null,", "")))
        .isNotEmpty();
    assertThat(contract.requestFaults(PUBLISH, body.replace(SandboxAccount.TIKTOK.id(), "x")))
        .isNotEmpty();
  }
}
