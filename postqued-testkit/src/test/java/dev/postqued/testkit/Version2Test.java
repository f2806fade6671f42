package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Version 2 by HTTP; every answer is held against its document. */
class Version2Test {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String LATER = "2026-03-02T12:00:00Z";
  private static final String WORKSPACE = SandboxWorkspace.DEFAULT.id();
  private static final String IN = "?workspaceId=" + WORKSPACE;
  private static final byte[] BYTES = "not really a medium".getBytes(StandardCharsets.UTF_8);

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder().clock(SandboxClock.frozenAt(NOW)).rateWindow(RateWindow.OFF));

  @RegisterExtension final Conformance conformance = new Conformance(SANDBOX);

  private Sandbox sandbox;
  private TestClient client;

  @BeforeEach
  void connect(Sandbox running) {
    sandbox = running;
    client = new TestClient(running);
  }

  private HttpResponse<String> post(String path, String members, String... headers) {
    return client.post(path, "{\"workspaceId\":\"" + WORKSPACE + "\"," + members + "}", headers);
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return client.send(
        client
            .to(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  private String upload(String filename, String type) {
    String medium = "\"filename\":\"" + filename + "\",\"contentType\":\"" + type + "\"";
    JsonNode session = TestClient.json(post("/v2/content/upload", medium));
    TestClient.expect(200, client.put(session, BYTES));
    String id = session.at("/contentId").textValue();
    String key = session.at("/upload/key").textValue();
    String complete = medium + ",\"contentId\":\"" + id + "\",\"key\":\"" + key + "\"";
    JsonNode ready = TestClient.json(post("/v2/content/upload/complete", complete));
    assertThat(ready.at("/content/size").intValue()).isEqualTo(BYTES.length);
    return id;
  }

  private static String members(String contentIds, String at) {
    return "\"contentIds\":["
        + contentIds
        + "],\"targets\":["
        + TestClient.target(at, SandboxAccount.TIKTOK.id(), "publish")
        + "]";
  }

  private JsonNode publish(String at) {
    return TestClient.json(post("/v2/publish", members("", at), "Idempotency-Key", "k" + at));
  }

  private JsonNode status(JsonNode publication) {
    return TestClient.json(client.get("/v2/publish/" + publication.at("/id").textValue() + IN));
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  @Test
  void theContextListsTheWorkspace() {
    JsonNode context = TestClient.json(client.get("/v2/mcp/context"));
    assertThat(context.at("/organizations/0/workspaces/0/id").textValue()).isEqualTo(WORKSPACE);
  }

  @Test
  void aWorkspaceHasToBeNamedAndKnown() {
    TestClient.expect(400, client.get("/v2/integrations"));
    TestClient.expect(
        403, client.get("/v2/integrations?workspaceId=00000000-0000-0000-0000-000000000000"));
  }

  @Test
  void whatIsUploadedIsPublishedByBothVersions() {
    String id = upload("video.mp4", "video/mp4");
    JsonNode publication =
        TestClient.json(post("/v2/publish", members(quoted(id), "null"), "Idempotency-Key", "k"));
    assertThat(sandbox.journal().publicationsByKey("k")).hasSize(1);
    sandbox.clock().advance(Duration.ofMinutes(1));
    assertThat(status(publication).at("/targets/0/status").textValue()).isEqualTo("published");
    assertThat(client.status(publication.at("/id").textValue()).at("/status").textValue())
        .isEqualTo("completed");
    TestClient.json(client.publish(TestClient.publication(id)));
  }

  @Test
  void aKeyRepeatsItsAnswerAndRefusesAnotherBody() {
    String body = members("", "null");
    String first = post("/v2/publish", body, "Idempotency-Key", "k").body();
    assertThat(post("/v2/publish", body, "Idempotency-Key", "k").body()).isEqualTo(first);
    HttpResponse<String> other =
        post("/v2/publish", members("", quoted(LATER)), "Idempotency-Key", "k");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("IDEMPOTENCY_CONFLICT");
    TestClient.expect(400, post("/v2/publish", body));
    assertThat(sandbox.journal().publications()).hasSize(1);
  }

  @Test
  void aDryRunChecksAndPublishesNothing() {
    TestClient.expect(200, post("/v2/publish", members("", "null") + ",\"dryRun\":true"));
    TestClient.expect(
        400, post("/v2/publish", members("", quoted("2020-01-01T00:00:00Z")) + ",\"dryRun\":true"));
    assertThat(sandbox.journal().publications()).isEmpty();
  }

  @Test
  void aScheduledPostIsRescheduledListedCanceledAndDeleted() {
    JsonNode publication = publish(quoted(LATER));
    String id = publication.at("/id").textValue();
    String target = "/v2/publish/target/" + publication.at("/targets/0/id").textValue();
    String body = "{\"workspaceId\":\"" + WORKSPACE + "\",\"dispatchAt\":\"%s\"}";
    TestClient.expect(200, send("PATCH", target, body.formatted("2026-03-05T12:00:00Z")));
    String period = "&startDate=2026-03-05T00:00:00Z&endDate=2026-03-06T00:00:00Z";
    JsonNode list = TestClient.json(client.get("/v2/publish" + IN + period));
    assertThat(list.at("/publications/0/id").textValue()).isEqualTo(id);
    JsonNode before =
        TestClient.json(
            client.get(
                "/v2/publish" + IN + period.replace("03-05", "03-02").replace("03-06", "03-03")));
    assertThat(before.at("/publications")).isEmpty();
    TestClient.expect(400, client.get("/v2/publish" + IN + "&startDate=2026-03-05T00:00:00Z"));
    TestClient.expect(200, send("POST", target + "/cancel" + IN, ""));
    TestClient.expect(200, send("POST", target + "/cancel" + IN, ""));
    assertThat(status(publication).at("/status").textValue()).isEqualTo("canceled");
    TestClient.expect(200, send("DELETE", "/v2/publish/" + id + IN, ""));
    TestClient.expect(404, client.get("/v2/publish/" + id + IN));
  }

  @Test
  void whatRunsIsNeitherCanceledNorRescheduled() {
    JsonNode publication = publish("null");
    sandbox.clock().advance(Duration.ofMinutes(1));
    String id = publication.at("/id").textValue();
    String target = "/v2/publish/target/" + publication.at("/targets/0/id").textValue();
    TestClient.expect(409, send("POST", "/v2/publish/" + id + "/cancel" + IN, ""));
    TestClient.expect(409, send("POST", target + "/cancel" + IN, ""));
    String body = "{\"workspaceId\":\"" + WORKSPACE + "\",\"dispatchAt\":null}";
    TestClient.expect(409, send("PATCH", target, body));
    assertThat(status(publication).at("/status").textValue()).isEqualTo("completed");
  }

  @Test
  void aPublicationThatWaitsIsCanceled() {
    JsonNode publication = publish(quoted(LATER));
    String path = "/v2/publish/" + publication.at("/id").textValue() + "/cancel" + IN;
    TestClient.expect(200, send("POST", path, ""));
    sandbox.clock().advance(Duration.ofDays(2));
    assertThat(status(publication).at("/targets/0/status").textValue()).isEqualTo("canceled");
  }

  @Test
  void contentIsListedByPageNameAndKind() {
    String video = upload("one.mp4", "video/mp4");
    String image = upload("two.jpg", "image/jpeg");
    JsonNode page = TestClient.json(client.get("/v2/content" + IN + "&perPage=1&page=2"));
    assertThat(page.at("/content")).hasSize(1);
    assertThat(page.at("/pagination/pages").intValue()).isEqualTo(2);
    JsonNode images = TestClient.json(client.get("/v2/content" + IN + "&mediaType=image"));
    assertThat(images.at("/content/0/id").textValue()).isEqualTo(image);
    JsonNode found = TestClient.json(client.get("/v2/content" + IN + "&search=ONE"));
    assertThat(found.at("/content/0/id").textValue()).isEqualTo(video);
    assertThat(found.at("/content")).hasSize(1);
    TestClient.expect(400, client.get("/v2/content" + IN + "&perPage=61"));
  }

  @Test
  void contentIsRenamedDownloadedAndDeleted() {
    String path = "/v2/content/" + upload("one.mp4", "video/mp4");
    String change = "{\"workspaceId\":\"" + WORKSPACE + "\"%s}";
    TestClient.expect(400, send("PATCH", path, change.formatted("")));
    TestClient.expect(
        200, send("PATCH", path, change.formatted(",\"filename\":\"b.mp4\",\"alt\":\"A\"")));
    TestClient.expect(
        400, send("PATCH", path, change.formatted(",\"alt\":\"" + "a".repeat(501) + "\"")));
    JsonNode content = TestClient.json(client.get(path + IN));
    assertThat(content.at("/content/filename").textValue()).isEqualTo("b.mp4");
    assertThat(client.get(path + "/file" + IN).body()).isEqualTo("not really a medium");
    TestClient.expect(200, send("DELETE", path + IN, ""));
    TestClient.expect(404, client.get(path + IN));
  }

  @Test
  void accountsAreListedAndDisconnected() {
    JsonNode list = TestClient.json(client.get("/v2/integrations" + IN));
    String path = "/v2/integrations/" + list.at("/accounts/0/id").textValue();
    JsonNode info = TestClient.json(client.get(path + "/creator-info" + IN));
    assertThat(info.at("/privacyLevelOptions")).hasSize(4);
    TestClient.expect(200, send("DELETE", path + IN, ""));
    TestClient.expect(200, send("DELETE", path + IN, ""));
    assertThat(sandbox.accounts().all()).isEmpty();
  }

  @Test
  void aFaultHappensToAnOperationOfVersion2() {
    sandbox.faults().on(Operation.GET_CONTEXT).then(Fault.subscriptionRequired());
    TestClient.expect(402, client.get("/v2/mcp/context"));
    TestClient.expect(200, client.get("/v2/mcp/context"));
  }

  @Test
  void whatIsNotModelledSaysSo() {
    HttpResponse<String> answer = client.get("/v2/billing" + IN);
    assertThat(answer.statusCode()).isEqualTo(501);
    assertThat(answer.body()).contains("The sandbox does not model GET /v2/billing");
  }

  @Test
  void theKeyIsChecked() {
    URI address = sandbox.baseUrl();
    TestClient.expect(401, new TestClient(address, "pq_wrong").get("/v2/mcp/context"));
  }
}
