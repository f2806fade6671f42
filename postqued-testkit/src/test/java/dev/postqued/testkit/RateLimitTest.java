package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RateLimitTest {
  @RegisterExtension
  @Order(1)
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder().clock(SandboxClock.frozenAt(Instant.parse("2026-03-01T00:00:00Z"))));

  @RegisterExtension
  @Order(2)
  static final Conformance CONFORMANCE = new Conformance(SANDBOX);

  @Test
  void theEleventhPublishInAMinuteIsRefused(Sandbox sandbox) {
    TestClient client = new TestClient(sandbox);
    String body = TestClient.publication(client.upload());
    for (int i = 0; i < 10; i++) {
      TestClient.expect(200, client.publish(body));
      sandbox.clock().advance(Duration.ofSeconds(1));
    }
    HttpResponse<String> refused = client.publish(body);
    TestClient.expect(429, refused);
    assertThat(refused.headers().firstValue("Retry-After")).contains("50");
    sandbox.clock().advance(Duration.ofSeconds(50));
    TestClient.expect(200, client.publish(body));
    TestClient.expect(429, client.publish(body));
  }
}
