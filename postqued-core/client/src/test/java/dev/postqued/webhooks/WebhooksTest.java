package dev.postqued.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.PostQued;
import dev.postqued.publishing.TargetStatus;
import dev.postqued.signatures.HmacVerifier;
import dev.postqued.signatures.WebhookRejectedException;
import dev.postqued.webhooks.WebhookReceipt.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {

  private final PostQued postQued =
      PostQued.builder("pq_test").baseUrl(URI.create("http://127.0.0.1:1")).build();

  @AfterEach
  void close() {
    postQued.close();
  }

  private static String event(String status, String time) {
    return """
        {"event":"publish.status_changed","data":{"publishId":"p1","targetId":"t1",\
        "status":"%s","platform":"tiktok","timestamp":"%s"}}"""
        .formatted(status, time);
  }

  private WebhookReceipt receive(String body) {
    return postQued.webhooks().receive(body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  @Test
  void anEventIsTyped() {
    WebhookReceipt receipt = receive(event("sent", "2026-03-15T14:00:05Z"));
    assertThat(receipt.kind()).isEqualTo(Kind.NEW);
    assertThat(receipt.event())
        .isInstanceOfSatisfying(
            WebhookEvent.StatusChanged.class,
            change -> {
              assertThat(change.publicationId()).isEqualTo("p1");
              assertThat(change.targetId()).isEqualTo("t1");
              assertThat(change.status()).isEqualTo(TargetStatus.SENT);
              assertThat(change.at()).isEqualTo(Instant.parse("2026-03-15T14:00:05Z"));
            });
  }

  @Test
  void withoutAVerifierItIsAHint() {
    assertThat(receive(event("sent", "2026-03-15T14:00:05Z")).proven()).isFalse();
  }

  @Test
  void anUnknownEventIsKept() {
    WebhookEvent event = receive("{\"event\":\"account.gone\",\"data\":{\"id\":7}}").event();
    assertThat(event.type()).isEqualTo("account.gone");
    assertThat(event).isInstanceOf(WebhookEvent.Other.class);
    assertThat(event.content()).containsEntry("data", Map.of("id", 7));
  }

  @Test
  void unknownFieldsAndStatusesAreKept() {
    String body =
        event("throttled", "2026-03-15T14:00:05Z").replace("{\"event\"", "{\"x\":1,\"event\"");
    WebhookEvent event = receive(body).event();
    assertThat(event.content()).containsEntry("x", 1);
    assertThat(((WebhookEvent.StatusChanged) event).status().isKnown()).isFalse();
  }

  @Test
  void theSameEventAgainIsADuplicate() {
    receive(event("processing", "2026-03-15T14:00:05Z"));
    assertThat(receive(event("processing", "2026-03-15T14:00:05Z")).kind())
        .isEqualTo(Kind.DUPLICATE);
  }

  @Test
  void theSameStatusAtAnotherTimeIsNoNews() {
    receive(event("processing", "2026-03-15T14:00:05Z"));
    assertThat(receive(event("processing", "2026-03-15T14:07:05Z")).kind())
        .isEqualTo(Kind.DUPLICATE);
    assertThat(receive(event("queued", "2026-03-15T14:07:00Z")).kind()).isEqualTo(Kind.STALE);
  }

  @Test
  void numbersAreIds() {
    String body =
        event("sent", "2026-03-15T14:00:05Z").replace("\"p1\"", "71").replace("\"t1\"", "72");
    WebhookEvent.StatusChanged change = (WebhookEvent.StatusChanged) receive(body).event();
    assertThat(change.publicationId()).isEqualTo("71");
    assertThat(change.targetId()).isEqualTo("72");
  }

  @Test
  void anEventThatLacksAPartIsStillAnEvent() {
    WebhookEvent event =
        receive("{\"event\":\"publish.status_changed\",\"data\":{\"publishId\":\"p\"}}").event();
    assertThat(event).isInstanceOf(WebhookEvent.Other.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p1", "t1", "sent"})
  void whatIsRememberedIsBounded(String part) {
    String body =
        event("sent", "2026-03-15T14:00:05Z")
            .replace("\"" + part + "\"", "\"" + "x".repeat(256) + "\"");
    assertThatThrownBy(() -> receive(body))
        .isInstanceOf(WebhookRejectedException.class)
        .hasMessageContaining("256 characters");
  }

  @Test
  void anOlderEventIsStale() {
    receive(event("processing", "2026-03-15T14:00:05Z"));
    assertThat(receive(event("queued", "2026-03-15T14:00:01Z")).kind()).isEqualTo(Kind.STALE);
  }

  @Test
  void nothingButAnEndIsNewAfterTheEnd() {
    receive(event("sent", "2026-03-15T14:00:05Z"));
    assertThat(receive(event("processing", "2026-03-15T14:00:09Z")).kind()).isEqualTo(Kind.STALE);
    assertThat(receive(event("published", "2026-03-15T14:00:10Z")).kind()).isEqualTo(Kind.NEW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"x\"",
        "{}",
        "{\"event\":7}",
        "{\"event\":\"publish.status_changed\"}",
        "{\"event\":\"publish.status_changed\",\"data\":[]}",
        "{\"event\":\"publish.status_changed\",\"data\":{\"targetId\":\"t\",\"status\":\"sent\"}}",
        "<html>",
        "{\"event\":\"a\"} {}"
      })
  void whatIsNotAnEventIsRejected(String body) {
    assertThatThrownBy(() -> receive(body)).isInstanceOf(WebhookRejectedException.class);
  }

  @Test
  void aForgedEventIsRejectedBeforeItIsRead() {
    try (PostQued strict =
        PostQued.builder("pq_test").webhookVerifier(HmacVerifier.of("X-Sig", "secret")).build()) {
      byte[] body = event("sent", "2026-03-15T14:00:05Z").getBytes(StandardCharsets.UTF_8);
      Map<String, List<String>> forged = Map.of("X-Sig", List.of("00".repeat(32)));
      assertThatThrownBy(() -> strict.webhooks().receive(body, forged))
          .isInstanceOf(WebhookRejectedException.class)
          .hasMessageContaining("is not valid");
    }
  }
}
