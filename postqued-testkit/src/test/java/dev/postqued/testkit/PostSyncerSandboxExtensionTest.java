package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import dev.postqued.testkit.postsyncer.PostSyncerSandboxExtension;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostSyncerSandboxExtensionTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static final String POST =
      "{\"workspace_id\":12,\"schedule_type\":\"publish_now\",\"content\":[{\"text\":\"Hello\"}]}";

  @RegisterExtension
  static final PostSyncerSandboxExtension SANDBOX =
      PostSyncerSandboxExtension.with(
          PostSyncerSandbox.builder().clock(SandboxClock.frozenAt(NOW)));

  private static PostSyncerSandbox ofTheClass;

  @BeforeAll
  static void keep(PostSyncerSandbox sandbox) {
    ofTheClass = sandbox;
  }

  @RepeatedTest(2)
  void theSandboxIsThatOfTheClassAndWasReset(PostSyncerSandbox sandbox) {
    assertThat(sandbox).isSameAs(ofTheClass);
    assertThat(sandbox.clock().instant()).isEqualTo(NOW);
    assertThat(sandbox.journal().calls()).isEmpty();
    assertThat(sandbox.journal().posts()).isEmpty();
    TestClient client = new TestClient(sandbox.baseUrl(), sandbox.token());
    String path = sandbox.baseUrl().getPath() + "/posts";

    TestClient.expect(201, client.post(path, POST));
    assertThat(sandbox.journal().posts())
        .singleElement()
        .matches(post -> post.status().equals("IN_QUEUE") && post.text().equals("Hello"));
    sandbox.clock().advance(Duration.ofMinutes(1));
    assertThat(sandbox.journal().publicPosts()).hasSize(1);
    sandbox.faults().on("getPost").always().then(Fault.answer(500));
    sandbox.failOn(PostSyncerSandbox.TWITTER, true);
  }

  @Test
  void thereIsNoneOutsideOfTests() {
    assertThatThrownBy(new PostSyncerSandboxExtension()::sandbox)
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void itKeepsItsAddressesAndItsTokenAndForgetsTheAddressOfEvents() {
    try (PostSyncerSandbox sandbox = PostSyncerSandbox.builder().token("7|mine").start();
        Receiver receiver = new Receiver()) {
      String before = sandbox + " " + sandbox.uploadUrl() + " " + sandbox.token();
      var events = sandbox.events();
      events.deliverTo(receiver.address());

      sandbox.reset();

      assertThat(sandbox + " " + sandbox.uploadUrl() + " " + sandbox.token()).isEqualTo(before);
      assertThatThrownBy(events::sendDue).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aTokenHasItsForm() {
    assertThatThrownBy(() -> PostSyncerSandbox.builder().token("mine"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("mine");
  }
}
