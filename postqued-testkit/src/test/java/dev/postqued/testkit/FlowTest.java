package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FlowTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  @RegisterExtension
  @Order(1)
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(Sandbox.builder().clock(SandboxClock.frozenAt(NOW)));

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
  void aVideoIsUploadedAndPublished() {
    JsonNode publication = TestClient.json(client.publish(TestClient.publication(client.upload())));
    assertThat(publication.at("/status").textValue()).isEqualTo("pending");
    assertThat(publication.at("/targets/0/status").textValue()).isEqualTo("queued");
    sandbox.clock().advance(Duration.ofSeconds(1));
    JsonNode soon = client.status(publication.at("/id").textValue());
    assertThat(soon.at("/status").textValue()).isEqualTo("processing");
    sandbox.clock().advance(Duration.ofSeconds(2));
    JsonNode later = client.status(publication.at("/publishId").textValue());
    assertThat(later.at("/status").textValue()).isEqualTo("completed");
    assertThat(later.at("/targets/0/status").textValue()).isEqualTo("sent");
  }

  @Test
  void anImageIsUploadedInOneRequestAndPublished() throws Exception {
    byte[] gif = "GIF89a and so on".getBytes(StandardCharsets.UTF_8);
    String body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.gif\"\r\n";
    byte[] head = (body + "Content-Type: image/gif\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    String contentId =
        TestClient.json(
                client.send(
                    client
                        .to("/v1/content/upload-image")
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(
                            BodyPublishers.ofByteArrays(
                                List.of(
                                    head,
                                    gif,
                                    "\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8))))))
            .at("/contentId")
            .textValue();
    StoredContent content = sandbox.content(contentId).orElseThrow();
    assertThat(Files.readAllBytes(content.file())).isEqualTo(gif);
    assertThat(content.contentType()).isEqualTo("image/gif");
    TestClient.expect(200, client.publish(TestClient.publication(contentId)));
  }

  @Test
  void theAccountsAreListed() {
    JsonNode accounts = TestClient.json(client.get("/v1/platform-accounts?platform=tiktok"));
    assertThat(accounts.at("/accounts/0/id").textValue()).isEqualTo(SandboxAccount.TIKTOK.id());
    assertThat(accounts.at("/accounts/0/username").textValue()).isEqualTo("@yourusername");
    JsonNode none = TestClient.json(client.get("/v1/platform-accounts?platform=youtube"));
    assertThat(none.at("/accounts")).isEmpty();
  }

  @Test
  void aWrongKeyIsRefused() {
    var request = client.to("/v1/platform-accounts").setHeader("Authorization", "Bearer pq_other");
    var response = client.send(request);
    TestClient.expect(401, response);
    assertThat(TestClient.read(response.body()).fieldNames()).toIterable().containsExactly("error");
  }

  @Test
  void anUnknownPathIsNotFound() {
    TestClient.expect(404, client.get("/v1/posts"));
    TestClient.expect(404, client.get("/v1/content/publish/" + UUID.randomUUID()));
  }

  @Test
  void theBytesArriveAsTheyWereSent() throws Exception {
    byte[] bytes = new byte[300_000];
    new Random(1).nextBytes(bytes);
    JsonNode session = client.startUpload(bytes.length);
    TestClient.expect(200, client.put(session, bytes));
    StoredContent content = sandbox.content(session.at("/contentId").textValue()).orElseThrow();
    assertThat(content.completed()).isFalse();
    assertThat(Files.readAllBytes(content.file())).isEqualTo(bytes);
    TestClient.expect(200, client.complete(session, bytes.length));
    TestClient.expect(200, client.complete(session, bytes.length));
  }

  @Test
  void everyOperationOfTheDocumentIsServed() throws Exception {
    aVideoIsUploadedAndPublished();
    anImageIsUploadedInOneRequestAndPublished();
    theAccountsAreListed();
    Contract contract = Contract.read();
    assertThat(sandbox.journal().calls())
        .extracting(call -> call.method() + " " + call.path().replaceAll("\\?.*", ""))
        .extracting(call -> contract.operation(call.split(" ", 2)[0], call.split(" ", 2)[1]))
        .extracting(operation -> operation.orElseThrow())
        .containsAll(contract.operations());
  }
}
