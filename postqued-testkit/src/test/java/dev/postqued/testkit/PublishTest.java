package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final String ACCOUNT = SandboxAccount.TIKTOK.id();

  @RegisterExtension
  @Order(1)
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder().clock(SandboxClock.frozenAt(NOW)).rateWindow(RateWindow.OFF));

  @RegisterExtension
  @Order(2)
  static final Conformance CONFORMANCE = new Conformance(SANDBOX);

  private Sandbox sandbox;
  private TestClient client;
  private String content;

  @BeforeEach
  void connect() {
    sandbox = SANDBOX.sandbox();
    client = new TestClient(sandbox);
    content = client.upload();
  }

  @Test
  void anAccountHasToBeConnected() {
    String other = UUID.randomUUID().toString();
    HttpResponse<String> refused = client.publish(TestClient.publication(content, "null", other));
    TestClient.expect(400, refused);
    assertThat(code(refused)).isEqualTo("ACCOUNT_NOT_CONNECTED");
    sandbox.accounts().connect(new SandboxAccount(other, "tiktok", "@other", "Other"));
    TestClient.expect(200, client.publish(TestClient.publication(content, "null", other)));
    sandbox.accounts().disconnect(ACCOUNT);
    TestClient.expect(400, client.publish(TestClient.publication(content)));
    assertThat(sandbox.accounts().all()).hasSize(1);
  }

  @Test
  void contentHasToBeKnownAndComplete() {
    String unknown = UUID.randomUUID().toString();
    TestClient.expect(404, client.publish(TestClient.publication(unknown)));
    String started = client.startUpload(3).at("/contentId").textValue();
    TestClient.expect(400, client.publish(TestClient.publication(started)));
  }

  @Test
  void aPublicationTakesOneVideo() {
    String ids = "\"contentIds\":[\"" + content + "\",\"" + client.upload() + "\"]";
    TestClient.expect(400, client.publish("{" + ids + ",\"targets\":[" + target("null") + "]}"));
    String twice = "\"contentIds\":[\"" + content + "\",\"" + content + "\"]";
    TestClient.expect(400, client.publish("{" + twice + ",\"targets\":[" + target("null") + "]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-03-01T00:00:00Z\"",
        "\"2026-02-28T00:00:00Z\"",
        "\"soon\"",
        "5",
        "\"2026-03-02T00:00:00\""
      })
  void theTimeHasToBeInTheFuture(String dispatchAt) {
    TestClient.expect(400, publish(target(dispatchAt)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-03-01T00:00:01Z\"",
        "\"2026-03-15T14:00:00.000Z\"",
        "\"2026-03-15T14:00:00+02:00\""
      })
  void aTimeInTheFutureSchedules(String dispatchAt) {
    JsonNode answer = TestClient.json(publish(target(dispatchAt)));
    assertThat(answer.at("/status").textValue()).isEqualTo("pending");
    assertThat(answer.at("/targets/0/status").textValue()).isEqualTo("scheduled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"dispatchAt\":null,=",
        "\"caption\":\"Hello\"=\"caption\":\" \"",
        "\"caption\":\"Hello\",=",
        "\"intent\":\"draft\"=\"intent\":\"DRAFT\"",
        "\"platform\":\"tiktok\"=\"platform\":7",
        "SELF_ONLY=EVERYONE",
        "{\"privacyLevel\":\"SELF_ONLY\"}=[]",
        "{\"privacyLevel\":\"SELF_ONLY\"}={\"disableDuet\":\"false\"}",
        "{\"privacyLevel\":\"SELF_ONLY\"}={\"videoCoverTimestampMs\":-1}",
      })
  void aTargetIsChecked(String change) {
    String[] parts = change.split("=", 2);
    String target = target("null");
    assertThat(target).contains(parts[0]);
    TestClient.expect(400, publish(target.replace(parts[0], parts[1])));
  }

  @Test
  void optionsMayBeLeftOut() {
    String target = target("null").replace(",\"options\":{\"privacyLevel\":\"SELF_ONLY\"}", "");
    TestClient.expect(200, publish(target));
  }

  @Test
  void aDraftIsSentAndAPostIsPublished() {
    String post = TestClient.target("null", ACCOUNT, "publish");
    String id = TestClient.json(publish(target("null") + "," + post)).at("/id").textValue();
    sandbox.clock().advance(Duration.ofSeconds(3));
    JsonNode done = client.status(id);
    assertThat(done.findValuesAsText("status")).containsExactly("completed", "sent", "published");
  }

  @Test
  void aScheduledTargetWaitsForItsTime() {
    String id = TestClient.json(publish(target("\"2026-03-02T00:00:00Z\""))).at("/id").textValue();
    sandbox.clock().set(Instant.parse("2026-03-01T23:59:59.999Z"));
    assertThat(client.status(id).findValuesAsText("status"))
        .containsExactly("pending", "scheduled");
    sandbox.clock().set(Instant.parse("2026-03-02T00:00:00Z"));
    assertThat(client.status(id).findValuesAsText("status")).containsExactly("pending", "queued");
    sandbox.clock().set(Instant.parse("2026-03-02T00:00:01Z"));
    assertThat(client.status(id).findValuesAsText("status"))
        .containsExactly("processing", "processing");
    sandbox.clock().set(Instant.parse("2026-03-02T00:00:03Z"));
    assertThat(client.status(id).findValuesAsText("status")).containsExactly("completed", "sent");
  }

  @Test
  void targetsMayFail() {
    sandbox.publications().failNextTargets(1);
    sandbox.publications().failNext();
    String two = target("null") + "," + target("null");
    String partly = TestClient.json(publish(two)).at("/id").textValue();
    String wholly = TestClient.json(publish(two)).at("/id").textValue();
    String not = TestClient.json(publish(two)).at("/id").textValue();
    sandbox.clock().advance(Duration.ofSeconds(3));
    assertThat(client.status(partly).findValuesAsText("status"))
        .containsExactly("partial_failed", "sent", "failed");
    assertThat(client.status(wholly).findValuesAsText("status"))
        .containsExactly("failed", "failed", "failed");
    assertThat(client.status(not).at("/status").textValue()).isEqualTo("completed");
  }

  @Test
  void aPublicationMayBeCanceled() {
    String two = target("null") + "," + target("\"2026-03-02T00:00:00Z\"");
    String id = TestClient.json(publish(two)).at("/id").textValue();
    sandbox.clock().advance(Duration.ofSeconds(3));
    sandbox.publications().cancel(id);
    assertThat(client.status(id).findValuesAsText("status"))
        .containsExactly("canceled", "sent", "canceled");
    assertThatThrownBy(() -> sandbox.publications().cancel(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(id);
  }

  @Test
  void theJournalKeepsWhatWasSent() {
    String body = TestClient.publication(content);
    String id = TestClient.json(client.publish(body, "key")).at("/id").textValue();
    assertThat(sandbox.journal().publications())
        .containsExactly(new CreatedPublication(NOW, id, "key", body));
    ApiCall call = sandbox.journal().calls(Operation.CREATE_PUBLICATION).get(0);
    assertThat(call.idempotencyKey()).isEqualTo("key");
    assertThat(call.headers()).doesNotContainKey("authorization").containsKey("user-agent");
    assertThat(sandbox.journal().calls().toString()).doesNotContain(sandbox.apiKey());
  }

  private HttpResponse<String> publish(String targets) {
    return client.publish("{\"contentIds\":[\"" + content + "\"],\"targets\":[" + targets + "]}");
  }

  private static String target(String dispatchAt) {
    return TestClient.target(dispatchAt, ACCOUNT, "draft");
  }

  private static String code(HttpResponse<String> response) {
    return TestClient.read(response.body()).at("/code").textValue();
  }
}
