package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With a clock that ticks, events go out by themselves. */
class TickingWebhooksTest {
  private static final String THREAD = "postqued-sandbox-webhooks";

  private final Receiver receiver = new Receiver();

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void eventsGoOutWhenTheirTimeHasCome() {
    Timings slow = Timings.DEFAULT.withProcessing(Duration.ofHours(1));
    try (Sandbox sandbox = Sandbox.builder().timings(slow.withQueued(Duration.ZERO)).start()) {
      sandbox.webhooks().sendTo(receiver.address());
      TestClient client = new TestClient(sandbox);
      TestClient.expect(200, client.publish(TestClient.publication(client.upload())));
      assertThat(receiver.next().status()).isEqualTo("processing");
      sandbox.clock().advance(Duration.ofHours(1));
      assertThat(receiver.next().status()).isEqualTo("sent");
    }
  }

  @Test
  void otherProgramsHaveEventsSent() {
    Timings quick = Timings.DEFAULT.withQueued(Duration.ZERO);
    try (Sandbox sandbox = Sandbox.builder().timings(quick).start()) {
      TestClient client = new TestClient(sandbox);
      post(client, "", "{\"url\":\"" + receiver.address() + "\",\"secret\":\"s\"}");
      post(client, "/faults", "{\"status\":\"processing\",\"fault\":\"duplicated\"}");
      TestClient.expect(200, client.publish(TestClient.publication(client.upload())));
      Receiver.Event event = receiver.next();
      assertThat(event.signature()).matches("[0-9a-f]{64}");
      assertThat(receiver.next()).isEqualTo(event);
      post(client, "/forge", "{\"publishId\":\"p\",\"targetId\":\"t\",\"status\":\"failed\"}");
      assertThat(receiver.next().signature()).matches("[0-9a-f]{64}");
      assertThat(TestClient.json(client.get("/__sandbox/journal")).at("/webhooks"))
          .extracting(delivery -> delivery.at("/fault").textValue())
          .contains("DUPLICATED", "FORGED");
    }
  }

  @Test
  void whatCannotBeIsRefused() {
    try (Sandbox sandbox = Sandbox.start()) {
      TestClient client = new TestClient(sandbox);
      String forged = "{\"publishId\":\"p\",\"targetId\":\"t\",\"status\":\"failed\"}";
      TestClient.expect(400, client.post("/__sandbox/webhooks", "{\"url\":\"http://192.0.2.1/\"}"));
      TestClient.expect(400, client.post("/__sandbox/webhooks", "{\"url\":\"http://a b/\"}"));
      TestClient.expect(400, client.post("/__sandbox/webhooks/forge", forged));
      TestClient.expect(400, client.post("/__sandbox/webhooks/faults", "{\"fault\":\"forged\"}"));
    }
  }

  @Test
  void theThreadEndsWithAResetOrTheSandbox() throws InterruptedException {
    Thread first;
    Thread second;
    try (Sandbox sandbox = Sandbox.start()) {
      sandbox.webhooks().sendTo(receiver.address());
      first = thread();
      sandbox.reset();
      first.join(10_000);
      assertThat(first.isAlive()).isFalse();
      sandbox.webhooks().sendTo(receiver.address());
      second = thread();
    }
    second.join(10_000);
    assertThat(second.isAlive()).isFalse();
  }

  private static Thread thread() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(THREAD))
        .findFirst()
        .orElseThrow();
  }

  private static void post(TestClient client, String path, String body) {
    TestClient.expect(200, client.post("/__sandbox/webhooks" + path, body));
  }
}
