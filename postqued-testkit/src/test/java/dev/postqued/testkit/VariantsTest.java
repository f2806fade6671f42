package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sandboxes that differ from the defaults. */
class VariantsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  @Nested
  class OfTheNewerForm {
    @RegisterExtension
    @Order(1)
    final SandboxExtension extension =
        SandboxExtension.with(
            Sandbox.builder()
                .clock(SandboxClock.frozenAt(NOW))
                .answerForm(AnswerForm.ID)
                .idempotency(IdempotencyMode.REFUSE)
                .timings(Timings.DEFAULT.withSettling(Duration.ofSeconds(5))));

    @RegisterExtension
    @Order(2)
    final Conformance conformance = new Conformance(extension);

    @Test
    void anAnswerHasAnIdOnly(Sandbox sandbox) {
      JsonNode answer = publish(new TestClient(sandbox));
      assertThat(answer.fieldNames()).toIterable().containsExactly("id", "status", "targets");
    }

    @Test
    void aRepeatedKeyIsRefused(Sandbox sandbox) {
      TestClient client = new TestClient(sandbox);
      String body = TestClient.publication(client.upload());
      TestClient.expect(200, client.publish(body, "key"));
      HttpResponse<String> again = client.publish(body, "key");
      TestClient.expect(409, again);
      assertThat(again.body()).contains("IDEMPOTENCY_CONFLICT");
    }

    @Test
    void aPublicationSettlesAfterItsTargets(Sandbox sandbox) {
      TestClient client = new TestClient(sandbox);
      String id = publish(client).at("/id").textValue();
      sandbox.clock().advance(Duration.ofSeconds(3));
      assertThat(client.status(id).findValuesAsText("status"))
          .containsExactly("processing", "sent");
      sandbox.clock().advance(Duration.ofSeconds(5));
      assertThat(client.status(id).findValuesAsText("status")).containsExactly("completed", "sent");
    }
  }

  @Nested
  class OfTheOlderForm {
    @RegisterExtension
    @Order(1)
    final SandboxExtension extension =
        SandboxExtension.with(Sandbox.builder().answerForm(AnswerForm.PUBLISH_ID));

    @RegisterExtension
    @Order(2)
    final Conformance conformance = new Conformance(extension);

    @Test
    void anAnswerHasAPublishIdOnly(Sandbox sandbox) {
      JsonNode answer = publish(new TestClient(sandbox));
      assertThat(answer.fieldNames())
          .toIterable()
          .containsExactly("publishId", "status", "targets");
    }
  }

  @Test
  void everyOptionIsChecked() {
    SandboxBuilder builder = Sandbox.builder();
    assertThatThrownBy(() -> builder.port(65_536)).hasMessageContaining("65536");
    assertThatThrownBy(() -> builder.maxVideoBytes(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> builder.apiKey("sk_secret"))
        .hasMessageContaining("pq_")
        .hasMessageNotContaining("sk_secret");
    Duration negative = Duration.ofSeconds(-1);
    assertThatThrownBy(() -> Timings.DEFAULT.withQueued(negative)).hasMessageContaining("queued");
    assertThatThrownBy(() -> Timings.DEFAULT.withProcessing(negative))
        .hasMessageContaining("processing");
    assertThatThrownBy(() -> Timings.DEFAULT.withUploadUrl(negative))
        .hasMessageContaining("uploadUrl");
    assertThatThrownBy(() -> Timings.DEFAULT.withIdempotencyKey(negative))
        .hasMessageContaining("idempotencyKey");
  }

  private static JsonNode publish(TestClient client) {
    return TestClient.json(client.publish(TestClient.publication(client.upload())));
  }
}
