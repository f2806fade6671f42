package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import dev.postqued.testkit.postquickai.PostQuickAiSandboxExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostQuickAiSandboxExtensionTest {

  @RegisterExtension
  static final PostQuickAiSandboxExtension SANDBOX =
      PostQuickAiSandboxExtension.with(
          PostQuickAiSandbox.builder().clock(SandboxClock.frozenAt(PostQuickAiFixture.NOW)));

  private static PostQuickAiSandbox ofTheClass;

  @BeforeAll
  static void keep(PostQuickAiSandbox sandbox) {
    ofTheClass = sandbox;
  }

  @RepeatedTest(2)
  void theSandboxIsThatOfTheClassAndWasReset(PostQuickAiSandbox sandbox) {
    assertThat(sandbox).isSameAs(ofTheClass);
    assertThat(sandbox.journal().posts()).isEmpty();
    TestClient client = new TestClient(sandbox.baseUrl(), sandbox.apiKey());
    String body = PostQuickAiFixture.HELLO.replace('\'', '"');

    TestClient.expect(201, client.post(sandbox.baseUrl().getPath() + "/v1/posts/create", body));

    assertThat(sandbox.journal().posts()).hasSize(1);
    sandbox.faults().on("createPost").always().then(Fault.answer(500));
  }

  @Test
  void thereIsNoneOutsideOfTests() {
    assertThatThrownBy(new PostQuickAiSandboxExtension()::sandbox)
        .isInstanceOf(IllegalStateException.class);
  }
}
