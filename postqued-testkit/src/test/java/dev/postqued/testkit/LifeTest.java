package dev.postqued.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How a sandbox starts, is reset and ends, and how it lives with a user's own stubs. */
class LifeTest {
  private static final String ACCOUNTS = "/v1/platform-accounts";

  @Test
  void closingTwiceIsClosingOnce() {
    Sandbox sandbox = Sandbox.start();
    sandbox.close();
    assertThatNoException().isThrownBy(sandbox::close);
  }

  @Test
  void nothingSurvivesAClose() throws Exception {
    try (Sandbox first = Sandbox.start()) {
      new TestClient(first).upload();
    }
    Set<Thread> before = threads();
    Sandbox sandbox = Sandbox.start();
    TestClient client = new TestClient(sandbox);
    Path file = sandbox.content(client.upload()).orElseThrow().file();
    sandbox.faults().on(Operation.PUT_OBJECT).then(UploadFault.stalledAfter(0));
    try (RawPut put = RawPut.head(client.startUpload(1), "", "Content-Length: 1")) {
      sandbox.close();
      assertThat(put.answer()).isEmpty();
    }
    assertThat(file).doesNotExist();
    assertThat(Path.of(file.toString().replaceAll("(/postqued-sandbox-[^/]+).*", "$1")))
        .isNotEqualTo(file)
        .doesNotExist();
    assertThatThrownBy(() -> client.get(ACCOUNTS)).isInstanceOf(UncheckedIOException.class);
    for (Thread thread : threads()) {
      if (!before.contains(thread) && !thread.getName().startsWith("HttpClient")) {
        thread.join(10_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  @Test
  void eachSandboxHasItsOwnAddressAndKey() {
    try (Sandbox one = Sandbox.start();
        Sandbox other = Sandbox.start()) {
      assertThat(one.baseUrl()).isNotEqualTo(other.baseUrl()).hasHost("127.0.0.1");
      assertThat(one.apiKey()).startsWith("pq_").isNotEqualTo(other.apiKey());
      assertThat(one.toString()).doesNotContain(one.apiKey());
    }
  }

  @Test
  void aPortThatIsTakenLeavesNothingBehind() throws Exception {
    try (Sandbox sandbox = Sandbox.start()) {
      SandboxBuilder same = Sandbox.builder().port(sandbox.baseUrl().getPort());
      assertThatThrownBy(same::start).isInstanceOf(FatalStartupException.class);
    }
  }

  @Test
  void aResetForgetsEverythingButTheAddress() {
    Instant now = Instant.parse("2026-03-01T00:00:00Z");
    try (Sandbox sandbox = Sandbox.builder().clock(SandboxClock.frozenAt(now)).start()) {
      TestClient client = new TestClient(sandbox);
      String content = client.upload();
      JsonNode session = client.startUpload(1);
      String body = TestClient.publication(content);
      String id = TestClient.json(client.publish(body, "key")).at("/id").textValue();
      sandbox.faults().on(Operation.LIST_ACCOUNTS).then(Fault.answer(500));
      sandbox.accounts().disconnect(SandboxAccount.TIKTOK.id());
      sandbox.stubFor(get(urlPathEqualTo(ACCOUNTS)).willReturn(okJson("{}")));
      sandbox.clock().set(Instant.EPOCH);
      sandbox.reset();
      assertThat(sandbox.clock().instant()).isEqualTo(now);
      assertThat(sandbox.content(content)).isEmpty();
      assertThat(sandbox.journal().calls()).isEmpty();
      assertThat(sandbox.journal().puts()).isEmpty();
      assertThat(sandbox.journal().publications()).isEmpty();
      TestClient.expect(403, client.put(session, new byte[1]));
      TestClient.expect(404, client.get("/v1/content/publish/" + id));
      assertThat(TestClient.json(client.get(ACCOUNTS)).at("/accounts")).hasSize(1);
      TestClient.expect(200, client.publish(TestClient.publication(client.upload()), "key"));
    }
  }

  @Test
  void aStubOfTheUsersWins() {
    try (Sandbox sandbox = Sandbox.start()) {
      TestClient client = new TestClient(sandbox);
      sandbox.stubFor(get(urlPathEqualTo(ACCOUNTS)).willReturn(okJson("{\"accounts\":[]}")));
      assertThat(TestClient.json(client.get(ACCOUNTS + "?platform=tiktok")).at("/accounts"))
          .isEmpty();
      client.upload();
      assertThat(sandbox.journal().calls(Operation.LIST_ACCOUNTS))
          .singleElement()
          .satisfies(call -> assertThat(call.status()).isEqualTo(200))
          .satisfies(call -> assertThat(call.path()).isEqualTo(ACCOUNTS + "?platform=tiktok"));
      sandbox.wireMock().resetMappings();
      assertThatThrownBy(() -> TestClient.json(client.get(ACCOUNTS)));
      sandbox.reset();
      TestClient.expect(200, client.get(ACCOUNTS));
    }
  }

  @Test
  void imagesDoNotPileUpInTheJournalOfWireMock() {
    try (Sandbox sandbox = Sandbox.start()) {
      TestClient client = new TestClient(sandbox);
      client.post("/v1/content/upload", "x".repeat(300_000));
      client.get(ACCOUNTS);
      long deadline = System.nanoTime() + 10_000_000_000L;
      while (sandbox.wireMock().getAllServeEvents().size() != 1 && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      assertThat(sandbox.wireMock().getAllServeEvents()).hasSize(1);
    }
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .collect(Collectors.toSet());
  }
}
