package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest {
  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder().clock(SandboxClock.frozenAt(Instant.parse("2026-03-01T00:00:00Z"))));

  private Sandbox sandbox;
  private TestClient client;

  @BeforeEach
  void connect() {
    sandbox = SANDBOX.sandbox();
    client = new TestClient(sandbox);
  }

  @Test
  void theClockIsMoved() {
    JsonNode answer =
        TestClient.json(client.post("/__sandbox/clock/advance", "{\"duration\":\"PT15M\"}"));
    assertThat(answer.at("/now").textValue()).isEqualTo("2026-03-01T00:15:00Z");
    assertThat(TestClient.json(client.get("/__sandbox/clock"))).isEqualTo(answer);
    assertThat(sandbox.clock().instant()).isEqualTo(Instant.parse("2026-03-01T00:15:00Z"));
  }

  @Test
  void theClockIsSetForwardsAndBackwards() {
    for (String now : new String[] {"2026-04-01T00:00:00Z", "2026-02-01T00:00:00Z"}) {
      TestClient.expect(200, client.post("/__sandbox/clock", "{\"now\":\"" + now + "\"}"));
      assertThat(sandbox.clock().instant()).isEqualTo(now);
    }
    var refused = client.post("/__sandbox/clock", "{\"now\":\"tomorrow\"}");
    TestClient.expect(400, refused);
    assertThat(refused.body()).contains("now must be an instant such as 2026-03-01T00:00:00Z");
  }

  @Test
  void faultsAreAskedFor() {
    fault(
        "\"operation\":\"LIST_ACCOUNTS\",\"times\":2,\"fault\":\"answer\",\"status\":503,"
            + "\"headers\":{\"Retry-After\":\"9\"},\"body\":\"\"");
    fault("\"operation\":\"LIST_ACCOUNTS\",\"always\":true,\"fault\":\"connectionReset\"");
    for (int i = 0; i < 2; i++) {
      var answer = client.get("/v1/platform-accounts");
      TestClient.expect(503, answer);
      assertThat(answer.headers().firstValue("Retry-After")).contains("9");
      assertThat(answer.body()).isEmpty();
    }
    assertThatThrownBy(() -> client.get("/v1/platform-accounts"));
    TestClient.expect(200, client.post("/__sandbox/reset", "{}"));
    TestClient.expect(200, client.get("/v1/platform-accounts"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answerLost|",
        "refused|,\"reason\":\"ROLE\"",
        "answerTruncated|",
        "delay|,\"duration\":\"PT1S\"",
        "uploadReset|,\"bytes\":1",
        "uploadClosed|,\"bytes\":1",
        "uploadStalled|,\"bytes\":1",
        "slowUpload|,\"bytesPerSecond\":1",
        "answer|,\"status\":500,\"carriedOut\":true",
      })
  void everyFaultHasAName(String name, String more) {
    String rest = more == null ? "" : more;
    fault("\"operation\":\"PUT_OBJECT\",\"fault\":\"" + name + "\"" + rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"operation\":\"DELETE\",\"fault\":\"answerLost\"}",
        "{\"operation\":\"PUT_OBJECT\",\"fault\":\"fire\"}",
        "{\"operation\":\"LIST_CONTENT\",\"fault\":\"refused\",\"reason\":\"MOOD\"}",
        "{\"operation\":\"PUT_OBJECT\",\"fault\":\"answer\",\"status\":600}",
        "{\"operation\":\"PUT_OBJECT\",\"fault\":\"delay\",\"duration\":\"soon\"}",
        "{\"operation\":\"PUT_OBJECT\",\"fault\":\"delay\",\"duration\":\"-PT1S\"}",
        "{\"operation\":\"LIST_ACCOUNTS\",\"fault\":\"uploadReset\",\"bytes\":1}",
      })
  void aFaultThatCannotBeIsRefused(String body) {
    TestClient.expect(400, client.post("/__sandbox/faults", body));
  }

  @Test
  void theJournalIsRead() {
    String body = TestClient.publication(client.upload());
    TestClient.expect(200, client.publish(body, "key"));
    JsonNode journal = TestClient.json(client.get("/__sandbox/journal"));
    assertThat(journal.at("/calls").findValuesAsText("operation"))
        .containsExactly("START_UPLOAD", "COMPLETE_UPLOAD", "CREATE_PUBLICATION");
    assertThat(journal.at("/puts/0/status").intValue()).isEqualTo(200);
    assertThat(journal.at("/publications/0/body").textValue()).isEqualTo(body);
    assertThat(journal.toString()).doesNotContain(sandbox.apiKey()).doesNotContain("X-Amz");
  }

  @Test
  void publicationsFailAndAreCanceled() {
    String content = client.upload();
    TestClient.expect(200, client.post("/__sandbox/publications/fail-next", "{}"));
    JsonNode publication = TestClient.json(client.publish(TestClient.publication(content)));
    String id = publication.at("/id").textValue();
    String cancel = "{\"id\":\"" + id + "\"}";
    TestClient.expect(200, client.post("/__sandbox/publications/cancel", cancel));
    assertThat(client.status(id).at("/status").textValue()).isEqualTo("canceled");
    String unknown = "{\"id\":\"" + UUID.randomUUID() + "\"}";
    TestClient.expect(404, client.post("/__sandbox/publications/cancel", unknown));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    TestClient.expect(404, client.get("/__sandbox/other"));
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  private void fault(String fields) {
    TestClient.expect(200, client.post("/__sandbox/faults", "{" + fields + "}"));
  }
}
