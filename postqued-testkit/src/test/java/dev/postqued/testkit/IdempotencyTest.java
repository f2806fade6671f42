package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdempotencyTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  @RegisterExtension
  @Order(1)
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder().clock(SandboxClock.frozenAt(NOW)).rateWindow(RateWindow.OFF));

  @RegisterExtension
  @Order(2)
  static final Conformance CONFORMANCE = new Conformance(SANDBOX);

  private Sandbox sandbox;
  private TestClient client;
  private String content;

  @BeforeEach
  void connect() {
    sandbox = SANDBOX.sandbox();
    client = new TestClient(sandbox);
    content = client.upload();
  }

  @Test
  void aKeyIsRequired() {
    HttpResponse<String> response =
        client.post("/v1/content/publish", TestClient.publication(content));
    TestClient.expect(400, response);
    assertThat(code(response)).isEqualTo("MISSING_IDEMPOTENCY_KEY");
  }

  @Test
  void theSameRequestAgainGetsTheFirstAnswer() {
    String body = TestClient.publication(content);
    HttpResponse<String> first = client.publish(body, "key");
    sandbox.clock().advance(Duration.ofHours(1));
    HttpResponse<String> again = client.publish(body, "key");
    TestClient.expect(200, again);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(sandbox.journal().publications()).hasSize(1);
  }

  @Test
  void anotherBodyWithTheSameKeyIsAConflict() {
    TestClient.expect(200, client.publish(TestClient.publication(content), "key"));
    HttpResponse<String> other = client.publish(TestClient.publication(content) + " ", "key");
    TestClient.expect(409, other);
    assertThat(code(other)).isEqualTo("IDEMPOTENCY_CONFLICT");
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    String body = TestClient.publication(content);
    TestClient.expect(200, client.publish(body, "key"));
    sandbox.clock().advance(Duration.ofHours(24).minusMillis(1));
    TestClient.expect(200, client.publish(body, "key"));
    assertThat(sandbox.journal().publicationsByKey("key")).hasSize(1);
    sandbox.clock().advance(Duration.ofMillis(1));
    TestClient.expect(200, client.publish(body, "key"));
    assertThat(sandbox.journal().publicationsByKey("key")).hasSize(2);
  }

  @Test
  void aRefusedRequestLeavesItsKeyUnused() {
    TestClient.expect(400, client.publish("{}", "key"));
    TestClient.expect(200, client.publish(TestClient.publication(content), "key"));
  }

  @Test
  void twinsGiveOnePublication() {
    String body = TestClient.publication(content);
    List<String> answers =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> TestClient.json(client.publish(body, "key")).toString())
            .toList();
    assertThat(answers).hasSize(8).containsOnly(answers.get(0));
    assertThat(sandbox.journal().publications()).hasSize(1);
  }

  private static String code(HttpResponse<String> response) {
    return TestClient.read(response.body()).at("/code").textValue();
  }
}
