package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sends what the three programs of PostQued's guide of March 2026 send. */
class GuideSamplesTest {
  private static final byte[] VIDEO = "video".getBytes(StandardCharsets.UTF_8);

  @RegisterExtension
  @Order(1)
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder().clock(SandboxClock.frozenAt(Instant.parse("2026-03-01T00:00:00Z"))));

  @RegisterExtension
  @Order(2)
  static final Conformance CONFORMANCE = new Conformance(SANDBOX);

  @Test
  void theJavaScriptProgram(Sandbox sandbox) {
    TestClient client = new TestClient(sandbox);
    String id = upload(client, true);
    scheduled(client, sandbox, id, "Posted via JavaScript API!", "2026-03-15T14:00:00.000Z");
  }

  @Test
  void thePythonProgram(Sandbox sandbox) {
    TestClient client = new TestClient(sandbox);
    String id = upload(client, true);
    scheduled(client, sandbox, id, "Posted via Python API!", "2026-03-15T14:00:00Z");
  }

  @Test
  void theShellScript(Sandbox sandbox) {
    TestClient client = new TestClient(sandbox);
    String id = upload(client, true);
    scheduled(client, sandbox, id, "Scheduled via cURL! #api", "2026-03-15T14:00:00Z");
  }

  @Test
  void aKeyInTheCompletionMayBeLeftOut(Sandbox sandbox) {
    TestClient client = new TestClient(sandbox);
    String id = upload(client, false);
    scheduled(client, sandbox, id, "Hello", "2026-03-15T14:00:00Z");
  }

  private static String upload(TestClient client, boolean withKey) {
    JsonNode session =
        TestClient.json(
            client.post(
                "/v1/content/upload",
                """
                {"filename":"video.mp4","contentType":"video/mp4","fileSize":%d}
                """
                    .formatted(VIDEO.length)));
    assertThat(session.at("/upload").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("url", "method", "headers");
    TestClient.expect(200, client.put(session, VIDEO));
    String id = session.at("/contentId").textValue();
    String key = withKey ? "\"key\":\"content/user/" + id + ".mp4\"," : "";
    String completion =
        """
        {"contentId":"%s",%s"filename":"video.mp4","contentType":"video/mp4","size":%d,"width":1080,"height":1920}
        """
            .formatted(id, key, VIDEO.length);
    TestClient.expect(200, client.post("/v1/content/upload/complete", completion));
    return id;
  }

  private static void scheduled(
      TestClient client, Sandbox sandbox, String contentId, String caption, String dispatchAt) {
    String body =
        """
        {"contentIds":["%s"],"targets":[{"platform":"tiktok","accountId":"YOUR_ACCOUNT_ID","intent":"draft",
        "caption":"%s","dispatchAt":"%s",
        "options":{"privacyLevel":"PUBLIC_TO_EVERYONE","videoCoverTimestampMs":1000}}]}
        """
            .formatted(contentId, caption, dispatchAt);
    JsonNode answer = TestClient.json(client.publish(body, UUID.randomUUID().toString()));
    assertThat(answer.findValuesAsText("status")).containsExactly("pending", "scheduled");
    sandbox.clock().set(Instant.parse("2026-03-15T14:00:05Z"));
    JsonNode later = client.status(answer.at("/id").textValue());
    assertThat(later.findValuesAsText("status")).containsExactly("completed", "sent");
  }
}
