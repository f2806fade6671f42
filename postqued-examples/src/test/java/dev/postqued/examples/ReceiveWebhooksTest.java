package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.PostQued;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReceiveWebhooksTest {

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder().clock(SandboxClock.frozenAt(Instant.parse("2026-03-01T12:00:00Z"))));

  private final Output out = new Output();

  private void run(Sandbox sandbox, Map<String, String> environment) throws IOException {
    Connection connection = Connection.to(sandbox, environment);
    try (PostQued unused = connection.postQued()) {
      ReceiveWebhooks.run(connection, out.stream);
    }
  }

  @Test
  void withoutASecretEventsAreHints(Sandbox sandbox) throws IOException {
    run(sandbox, Map.of());

    String target = sandbox.journal().webhooks().get(0).targetId();
    assertThat(out.lines())
        .containsSequence(
            "   target " + target + " is processing (new, a hint)",
            "   target " + target + " is processing (duplicate, a hint)",
            "   target " + target + " is sent (new, a hint)",
            "Outcome: COMPLETED",
            "A forged event says that it failed:",
            "   target " + target + " is failed (new, a hint)",
            "   answered with 204",
            "Outcome: COMPLETED");
  }

  @Test
  void withASecretEventsAreProvenAndForgeriesRefused(Sandbox sandbox) throws IOException {
    run(sandbox, Map.of("POSTQUED_WEBHOOK_SECRET", "whsec-1", "POSTQUED_WEBHOOK_HEADER", "X-Mine"));

    String target = sandbox.journal().webhooks().get(0).targetId();
    assertThat(out.lines())
        .contains("An event is proven by an HMAC-SHA-256 in X-Mine (an assumption).")
        .containsSequence(
            "   target " + target + " is processing (new, proven)",
            "   target " + target + " is processing (duplicate, proven)",
            "   target " + target + " is sent (new, proven)",
            "Outcome: COMPLETED",
            "A forged event says that it failed:",
            "   refused: the signature in x-mine is not valid",
            "   answered with 400",
            "Outcome: COMPLETED");
    assertThat(out.text()).doesNotContain("whsec-1");
  }

  @Test
  void aPortThatCannotBeIsRefused(Sandbox sandbox) {
    try (PostQued unused = Connection.to(sandbox).postQued()) {
      for (String port : new String[] {"http", "65536", "-1"}) {
        assertThatThrownBy(() -> ReceiveWebhooks.run(Connection.to(sandbox), out.stream, port))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("'" + port + "'");
      }
    }
  }

  @Test
  void theServerRejectsWhatIsNotAnEvent() throws Exception {
    try (PostQued postQued =
            PostQued.builder("pq_test").baseUrl(URI.create("http://127.0.0.1:1")).build();
        WebhookServer server = new WebhookServer(postQued.webhooks(), 0, out.stream)) {
      HttpRequest.Builder request = HttpRequest.newBuilder(server.address());

      assertThat(answer(request.GET()).statusCode()).isEqualTo(405);
      assertThat(answer(request.GET()).headers().firstValue("Allow")).contains("POST");
      assertThat(answer(request.POST(BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(400);
      byte[] large = new byte[WebhookServer.MAX_BYTES + 1];
      assertThat(answer(request.POST(BodyPublishers.ofByteArray(large))).statusCode())
          .isEqualTo(400);
      String other = "{\"event\":\"account.gone\"}";
      assertThat(answer(request.POST(BodyPublishers.ofString(other))).statusCode()).isEqualTo(204);
      assertThat(out.lines())
          .contains(
              "   refused: the body has more than 1048576 bytes", "   account.gone (new, a hint)");
    }
  }

  private static HttpResponse<Void> answer(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
  }
}
