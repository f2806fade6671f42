package dev.postqued.testkit;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A sandbox that sends its events to a receiver. */
abstract class WebhooksFixture {

  static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder().clock(SandboxClock.frozenAt(NOW)).rateWindow(RateWindow.OFF));

  final Receiver receiver = new Receiver();
  Sandbox sandbox;
  TestClient client;
  String content;

  @BeforeEach
  void connect() {
    sandbox = SANDBOX.sandbox();
    client = new TestClient(sandbox);
    content = client.upload();
    sandbox.webhooks().sendTo(receiver.address());
  }

  @AfterEach
  void disconnect() {
    receiver.close();
  }

  String publish(String dispatchAt) {
    String body = TestClient.publication(content, dispatchAt, SandboxAccount.TIKTOK.id());
    return TestClient.json(client.publish(body)).at("/id").textValue();
  }
}
