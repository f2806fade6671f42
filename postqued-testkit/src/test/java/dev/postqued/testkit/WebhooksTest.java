package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest extends WebhooksFixture {

  @Test
  void whatHasChangedIsSentInOrderOfTime() {
    String first = publish("null");
    sandbox.clock().advance(Duration.ofMillis(500));
    String second = publish("null");
    assertThat(sandbox.webhooks().sendDue()).isEmpty();

    sandbox.clock().advance(Duration.ofSeconds(3));

    assertThat(sandbox.webhooks().sendDue())
        .extracting(WebhookDelivery::publicationId, WebhookDelivery::status)
        .containsExactly(
            tuple(first, "processing"),
            tuple(second, "processing"),
            tuple(first, "sent"),
            tuple(second, "sent"));
    assertThat(receiver.statuses()).containsExactly("processing", "processing", "sent", "sent");
    assertThat(sandbox.webhooks().sendDue()).isEmpty();
  }

  @Test
  void eachEventIsWhatTheDocumentSays() {
    String id = publish("null");
    sandbox.publications().failNext();
    publish("null");
    publish("\"2026-03-02T00:00:00Z\"");
    sandbox.publications().cancel(publish("null"));
    sandbox.clock().advance(Duration.ofDays(2));
    sandbox.webhooks().sendDue();

    List<Receiver.Event> events = receiver.events();
    assertThat(events).extracting(Receiver.Event::method).containsOnly("POST");
    assertThat(events).extracting(Receiver.Event::type).containsOnly("application/json");
    assertThat(events)
        .allSatisfy(e -> assertThat(Contract.read().eventFaults(e.body())).isEmpty())
        .extracting(Receiver.Event::status)
        .containsExactly(
            "canceled",
            "processing",
            "processing",
            "sent",
            "failed",
            "queued",
            "processing",
            "sent");
    assertThat(events.get(3).data().at("/publishId").textValue()).isEqualTo(id);
    assertThat(events.get(3).data().at("/targetId").textValue())
        .isEqualTo(client.status(id).at("/targets/0/id").textValue());
    assertThat(events.get(3).data().at("/timestamp").textValue()).isEqualTo("2026-03-01T00:00:03Z");
  }

  @Test
  void aStateThatTakesNoTimeIsNoEvent() {
    Timings quick = Timings.DEFAULT.withQueued(Duration.ZERO).withProcessing(Duration.ZERO);
    SandboxBuilder builder = Sandbox.builder().clock(SandboxClock.frozenAt(NOW)).timings(quick);
    try (Sandbox other = builder.start()) {
      TestClient otherClient = new TestClient(other);
      other.webhooks().sendTo(receiver.address());
      TestClient.expect(200, otherClient.publish(TestClient.publication(otherClient.upload())));
      assertThat(other.webhooks().sendDue())
          .extracting(WebhookDelivery::status)
          .containsExactly("sent");
    }
  }

  @Test
  void aCanceledTargetIsAnEventAndNothingFollowsIt() {
    String id = publish("null");
    sandbox.clock().advance(Duration.ofSeconds(1));
    sandbox.webhooks().sendDue();
    sandbox.publications().cancel(id);
    sandbox.clock().advance(Duration.ofSeconds(9));
    sandbox.webhooks().sendDue();
    assertThat(receiver.statuses()).containsExactly("processing", "canceled");
  }

  @Test
  void theBodyIsSigned() throws Exception {
    sandbox.webhooks().signWith("X-Signature", "s3cret");
    publish("null");
    sandbox.clock().advance(Duration.ofSeconds(1));
    sandbox.webhooks().sendDue();

    Receiver.Event event = receiver.next();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("s3cret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] expected = mac.doFinal(event.body().getBytes(StandardCharsets.UTF_8));
    assertThat(event.signature()).isEqualTo(HexFormat.of().formatHex(expected));
    assertThat(sandbox.journal().webhooks().toString()).doesNotContain("s3cret");
  }

  @Test
  void withoutASecretThereIsNoSignature() {
    publish("null");
    sandbox.clock().advance(Duration.ofSeconds(1));
    sandbox.webhooks().sendDue();
    assertThat(receiver.next().signature()).isNull();
  }

  @Test
  void whateverIsAnsweredNothingIsSentAgain() {
    receiver.answer = 500;
    publish("null");
    sandbox.clock().advance(Duration.ofSeconds(1));
    assertThat(sandbox.webhooks().sendDue())
        .extracting(WebhookDelivery::answer)
        .containsExactly(500);
    receiver.close();
    sandbox.clock().advance(Duration.ofSeconds(2));
    assertThat(sandbox.webhooks().sendDue()).extracting(WebhookDelivery::answer).containsExactly(0);
    assertThat(sandbox.webhooks().sendDue()).isEmpty();
  }

  @Test
  void whatChangedBeforeThereWasAnAddressIsNotSent() {
    sandbox.webhooks().stop();
    publish("null");
    sandbox.clock().advance(Duration.ofSeconds(1));
    sandbox.webhooks().sendTo(receiver.address());
    sandbox.clock().advance(Duration.ofSeconds(2));
    sandbox.webhooks().sendDue();
    assertThat(receiver.statuses()).containsExactly("sent");
  }

  @Test
  void aResetStopsIt() {
    publish("null");
    sandbox.webhooks().on("processing").then(WebhookFault.delayed(Duration.ofDays(1)));
    sandbox.clock().advance(Duration.ofSeconds(1));
    sandbox.webhooks().sendDue();
    sandbox.reset();
    assertThat(sandbox.journal().webhooks()).isEmpty();
    assertThatThrownBy(() -> sandbox.webhooks().sendDue())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sendTo");
    assertThatThrownBy(() -> sandbox.webhooks().forge("p", "t", "sent"))
        .isInstanceOf(IllegalStateException.class);
    sandbox.webhooks().sendTo(receiver.address());
    sandbox.clock().advance(Duration.ofDays(2));
    assertThat(sandbox.webhooks().sendDue()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://127.0.0.1/", "http://192.0.2.1/", "http://127.0.0.1.example/", "/hooks"})
  void itTalksToThisMachineOnly(String address) {
    URI endpoint = URI.create(address + "?token=x");
    assertThatThrownBy(() -> sandbox.webhooks().sendTo(endpoint))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("loopback")
        .message()
        .doesNotContain("token");
  }

  @Test
  void aSignatureThatCannotBeIsRefused() {
    for (List<String> bad : List.of(List.of("X-Signature", " "), List.of("Content-Length", "s"))) {
      assertThatThrownBy(() -> sandbox.webhooks().signWith(bad.get(0), bad.get(1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
