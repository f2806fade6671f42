package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Events that are lost, late, doubled, in the wrong order or forged. */
class WebhookFaultsTest extends WebhooksFixture {

  @Test
  void anEventIsLostDuplicatedOrPassed() {
    sandbox
        .webhooks()
        .onNext()
        .then(WebhookFault.none())
        .then(WebhookFault.duplicated())
        .then(WebhookFault.lost());
    publish("null");
    publish("null");
    sandbox.clock().advance(Duration.ofSeconds(3));

    assertThat(sandbox.webhooks().sendDue()).hasSize(4);

    assertThat(receiver.statuses())
        .containsExactly("processing", "processing", "processing", "sent");
    assertThat(sandbox.journal().webhooks())
        .extracting(WebhookDelivery::fault)
        .containsExactly(
            null, WebhookFault.duplicated(), WebhookFault.duplicated(), WebhookFault.lost(), null);
    assertThat(sandbox.journal().webhooks())
        .extracting(WebhookDelivery::answer)
        .containsExactly(204, 204, 204, 0, 204);
  }

  @Test
  void aFaultMayBeForOneStatus() {
    sandbox.webhooks().on("sent").times(2).then(WebhookFault.lost());
    publish("null");
    publish("null");
    publish("null");
    sandbox.clock().advance(Duration.ofSeconds(3));
    sandbox.webhooks().sendDue();
    assertThat(receiver.statuses())
        .containsExactly("processing", "processing", "processing", "sent");
  }

  @Test
  void aDelayTakesTimeOfTheSandbox() {
    sandbox.webhooks().on("processing").then(WebhookFault.delayed(Duration.ofSeconds(10)));
    publish("null");
    sandbox.clock().advance(Duration.ofSeconds(10));
    sandbox.webhooks().sendDue();
    assertThat(receiver.statuses()).containsExactly("sent");
    sandbox.clock().advance(Duration.ofSeconds(1));
    sandbox.webhooks().sendDue();
    assertThat(receiver.statuses()).containsExactly("processing");
  }

  @Test
  void eventsThatAreOvertakenComeInReverse() {
    sandbox.webhooks().onNext().always().then(WebhookFault.overtaken());
    publish("\"2026-03-02T00:00:00Z\"");
    sandbox.clock().set(Instant.parse("2026-03-02T00:00:01Z"));
    assertThat(sandbox.webhooks().sendDue()).isEmpty();
    sandbox.clock().advance(Duration.ofSeconds(2));
    sandbox.webhooks().sendDue();
    assertThat(receiver.statuses()).containsExactly("sent", "processing", "queued");
  }

  @Test
  void aForgeryHasAWrongSignatureOrNone() {
    sandbox.webhooks().signWith("X-Signature", "secret");
    assertThat(sandbox.webhooks().forge("p", "t", "failed").answer()).isEqualTo(204);
    Receiver.Event forged = receiver.next();
    assertThat(forged.signature()).matches("[0-9a-f]{64}");
    assertThat(forged.data().at("/publishId").textValue()).isEqualTo("p");
    assertThat(forged.status()).isEqualTo("failed");
    sandbox.webhooks().forgeUnsigned("p", "t", "failed");
    assertThat(receiver.next().signature()).isNull();
    assertThat(sandbox.journal().webhooks())
        .extracting(WebhookDelivery::fault)
        .containsOnly(WebhookFault.Kind.FORGED);
  }
}
