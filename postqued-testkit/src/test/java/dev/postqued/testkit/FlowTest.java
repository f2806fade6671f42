package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlowTest {
  private final SandboxClock clock = SandboxClock.frozenAt(Instant.parse("2026-03-01T00:00:00Z"));
  private final Sandbox sandbox = Sandbox.builder().clock(clock).start();
  private final TestClient client = new TestClient(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void aVideoIsUploadedAndPublished() {
    JsonNode publication = TestClient.json(client.publish(TestClient.publication(client.upload())));
    assertThat(publication.at("/status").textValue()).isEqualTo("pending");
    assertThat(publication.at("/targets/0/status").textValue()).isEqualTo("queued");
    clock.advance(Duration.ofSeconds(3));
    JsonNode later = client.status(publication.at("/id").textValue());
    assertThat(later.at("/status").textValue()).isEqualTo("completed");
    assertThat(later.at("/targets/0/status").textValue()).isEqualTo("sent");
  }
}
