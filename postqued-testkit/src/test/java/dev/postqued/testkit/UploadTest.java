package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final byte[] BYTES = "0123456789".getBytes(StandardCharsets.UTF_8);

  @RegisterExtension
  @Order(1)
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder()
              .clock(SandboxClock.frozenAt(NOW))
              .rateWindow(RateWindow.OFF)
              .uploadKey(true)
              .maxVideoBytes(1_000_000));

  @RegisterExtension
  @Order(2)
  static final Conformance CONFORMANCE = new Conformance(SANDBOX);

  private Sandbox sandbox;
  private TestClient client;

  @BeforeEach
  void connect() {
    sandbox = SANDBOX.sandbox();
    client = new TestClient(sandbox);
  }

  @Test
  void aSessionNamesAPresignedUrlAndItsHeaders() {
    JsonNode session = client.startUpload(BYTES.length);
    assertThat(session.at("/upload/method").textValue()).isEqualTo("PUT");
    assertThat(session.at("/upload/headers/Content-Type").textValue()).isEqualTo("video/mp4");
    assertThat(session.at("/upload/url").textValue())
        .contains("/content/user/" + session.at("/contentId").textValue() + ".mp4?X-Amz-")
        .contains("X-Amz-SignedHeaders=content-length%3Bcontent-type%3Bhost");
    assertThat(session.at("/upload/key").textValue())
        .isEqualTo("content/user/" + session.at("/contentId").textValue() + ".mp4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "not json",
        "{\"filename\":\"\",\"contentType\":\"video/mp4\",\"fileSize\":1}",
        "{\"filename\":\"a.mp4\",\"contentType\":\"text/plain\",\"fileSize\":1}",
        "{\"filename\":\"a.mp4\",\"contentType\":\"video/mp4\",\"fileSize\":0}",
        "{\"filename\":\"a.mp4\",\"contentType\":\"video/mp4\",\"fileSize\":\"3\"}",
        "{\"filename\":\"a.mp4\",\"contentType\":\"video/mp4\",\"fileSize\":1.5}",
        "{\"filename\":\"a.mp4\",\"contentType\":\"video/mp4\"}",
      })
  void aSessionNeedsAProperRequest(String body) {
    TestClient.expect(400, client.post("/v1/content/upload", body));
  }

  @Test
  void aFileMayBeTooLarge() {
    String video = "{\"filename\":\"a.mp4\",\"contentType\":\"video/mp4\",\"fileSize\":1000001}";
    TestClient.expect(413, client.post("/v1/content/upload", video));
    String image = "{\"filename\":\"a.png\",\"contentType\":\"image/png\",\"fileSize\":20971521}";
    TestClient.expect(413, client.post("/v1/content/upload", image));
  }

  @Test
  void completingNeedsTheBytes() {
    JsonNode session = client.startUpload(BYTES.length);
    TestClient.expect(400, client.complete(session, BYTES.length));
    TestClient.expect(200, client.put(session, BYTES));
    TestClient.expect(200, client.complete(session, BYTES.length));
  }

  @Test
  void completingNamesTheSizeTheTypeAndTheKeyOfTheSession() {
    JsonNode session = client.startUpload(BYTES.length);
    TestClient.expect(200, client.put(session, BYTES));
    TestClient.expect(400, client.complete(session, BYTES.length + 1));
    String key = ",\"key\":\"" + session.at("/upload/key").textValue() + "\"";
    TestClient.expect(400, complete(session, "video/quicktime", "1080", key));
    TestClient.expect(400, complete(session, "video/mp4", "0", key));
    TestClient.expect(400, complete(session, "video/mp4", "1080", key + ",\"durationMs\":-1"));
    TestClient.expect(
        400, complete(session, "video/mp4", "1080", ",\"key\":\"content/user-id/content-id.mp4\""));
    TestClient.expect(
        400, complete(session, "video/mp4", "1080", ",\"key\":\"content/user-id/content-id.mp4\""));
    TestClient.expect(200, complete(session, "video/mp4", "1080", key + ",\"durationMs\":5"));
  }

  @Test
  void completingUnknownContentIsNotFound() {
    JsonNode other = TestClient.read("{\"contentId\":\"" + UUID.randomUUID() + "\"}");
    TestClient.expect(404, client.complete(other, 1));
    TestClient.expect(400, client.complete(TestClient.read("{\"contentId\":\"1\"}"), 1));
  }

  @Test
  void aPresignedUrlEndsOnTheClockOfTheSandbox() {
    JsonNode session = client.startUpload(BYTES.length);
    sandbox.clock().advance(Duration.ofMinutes(15).minusMillis(1));
    TestClient.expect(200, client.put(session, BYTES));
    sandbox.clock().advance(Duration.ofMillis(1));
    HttpResponse<String> late = client.put(session, BYTES);
    TestClient.expect(403, late);
    assertThat(late.body()).contains("<Code>AccessDenied</Code>", "Request has expired");
  }

  @Test
  void imagesAreToldApartByTheirBytes() {
    TestClient.expect(200, image("file", "\u00ff\u00d8\u00ff\u00e0rest"));
    TestClient.expect(200, image("file", "\u0089PNG\r\n\u001a\nrest"));
    TestClient.expect(200, image("file", "RIFF1234WEBPrest"));
    TestClient.expect(200, image("file", "GIF87arest"));
    TestClient.expect(400, image("file", "BMrest"));
    TestClient.expect(400, image("file", ""));
    TestClient.expect(400, image("image", "GIF87arest"));
  }

  @Test
  void anImageMayBeTooLarge() {
    TestClient.expect(413, image("file", "GIF89a" + "x".repeat(20 << 20)));
  }

  @Test
  void anImageNeedsAMultipartBody() {
    TestClient.expect(400, client.post("/v1/content/upload-image", "{}"));
  }

  private HttpResponse<String> complete(
      JsonNode session, String contentType, String width, String more) {
    String body =
        "{\"contentId\":\"%s\",\"filename\":\"v.mp4\",\"contentType\":\"%s\",\"size\":10,"
            + "\"width\":%s,\"height\":1920%s}";
    String id = session.at("/contentId").textValue();
    return client.post("/v1/content/upload/complete", body.formatted(id, contentType, width, more));
  }

  private HttpResponse<String> image(String part, String latin1) {
    String head = "--cut\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"a\"\r\n\r\n";
    List<byte[]> body =
        List.of(
            head.formatted(part).getBytes(StandardCharsets.UTF_8),
            latin1.getBytes(StandardCharsets.ISO_8859_1),
            "\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
    return client.send(
        client
            .to("/v1/content/upload-image")
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(BodyPublishers.ofByteArrays(body)));
  }
}
