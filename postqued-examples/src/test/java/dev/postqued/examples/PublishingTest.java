package dev.postqued.examples;

import static dev.postqued.examples.OwnClient.publishWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxExtension;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

// README begins
class PublishingTest {
  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder().clock(SandboxClock.frozenAt(Instant.parse("2026-03-01T00:00:00Z"))));

  @Test
  void aLostAnswerDoesNotPublishTwice(Sandbox sandbox) {
    sandbox.faults().on(Operation.CREATE_PUBLICATION).then(Fault.answerLost());

    publishWith(sandbox.baseUrl(), sandbox.apiKey());

    assertThat(sandbox.journal().publications()).hasSize(1);
  }
}
