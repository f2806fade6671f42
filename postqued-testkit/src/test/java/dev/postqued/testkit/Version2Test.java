package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Version 2 by HTTP; every answer is held against its document. */
class Version2Test {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String LATER = "2026-03-02T12:00:00Z";
  private static final String WORKSPACE = SandboxWorkspace.DEFAULT.id();
  private static final String IN = "?workspaceId=" + WORKSPACE;

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder().clock(SandboxClock.frozenAt(NOW)).rateWindow(RateWindow.OFF));

  @RegisterExtension final Conformance conformance = new Conformance(SANDBOX);

  private Sandbox sandbox;
  private TestClient client;
  private V2Client v2;

  @BeforeEach
  void connect(Sandbox running) {
    sandbox = running;
    client = new TestClient(running);
    v2 = new V2Client(running, SandboxWorkspace.DEFAULT);
  }

  private static String members(String at, String... contentIds) {
    return V2Client.members(SandboxAccount.TIKTOK.id(), at, contentIds);
  }

  private JsonNode publish(String at) {
    return TestClient.json(v2.publish(SandboxAccount.TIKTOK.id(), at));
  }

  private JsonNode status(JsonNode publication) {
    return TestClient.json(v2.get("/v2/publish/" + publication.at("/id").textValue()));
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
    String id = v2.upload("video.mp4", "video/mp4");
    JsonNode publication =
        TestClient.json(v2.post("/v2/publish", members("null", id), "Idempotency-Key", "k"));
    assertThat(sandbox.journal().publicationsByKey("k")).hasSize(1);
    sandbox.clock().advance(Duration.ofMinutes(1));
    assertThat(status(publication).at("/targets/0/status").textValue()).isEqualTo("published");
    assertThat(client.status(publication.at("/id").textValue()).at("/status").textValue())
        .isEqualTo("completed");
    TestClient.json(client.publish(TestClient.publication(id)));
  }

  @Test
  void aKeyRepeatsItsAnswerAndRefusesAnotherBody() {
    String body = members("null");
    String first = v2.post("/v2/publish", body, "Idempotency-Key", "k").body();
    assertThat(v2.post("/v2/publish", body, "Idempotency-Key", "k").body()).isEqualTo(first);
    HttpResponse<String> other =
        v2.post("/v2/publish", members(quoted(LATER)), "Idempotency-Key", "k");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("IDEMPOTENCY_CONFLICT");
    TestClient.expect(400, v2.post("/v2/publish", body));
    assertThat(sandbox.journal().publications()).hasSize(1);
  }

  @Test
  void aDryRunChecksAndPublishesNothing() {
    TestClient.expect(200, v2.post("/v2/publish", members("null") + ",\"dryRun\":true"));
    TestClient.expect(
        400, v2.post("/v2/publish", members(quoted("2020-01-01T00:00:00Z")) + ",\"dryRun\":true"));
    assertThat(sandbox.journal().publications()).isEmpty();
  }

  @Test
  void aScheduledPostIsRescheduledListedCanceledAndDeleted() {
    JsonNode publication = publish(quoted(LATER));
    String id = publication.at("/id").textValue();
    String target = "/v2/publish/target/" + publication.at("/targets/0/id").textValue();
    TestClient.expect(200, v2.patch(target, "\"dispatchAt\":\"2026-03-05T12:00:00Z\""));
    String period = "&startDate=2026-03-05T00:00:00Z&endDate=2026-03-06T00:00:00Z";
    JsonNode list = TestClient.json(client.get("/v2/publish" + IN + period));
    assertThat(list.at("/publications/0/id").textValue()).isEqualTo(id);
    JsonNode before =
        TestClient.json(
            client.get(
                "/v2/publish" + IN + period.replace("03-05", "03-02").replace("03-06", "03-03")));
    assertThat(before.at("/publications")).isEmpty();
    TestClient.expect(400, client.get("/v2/publish" + IN + "&startDate=2026-03-05T00:00:00Z"));
    TestClient.expect(200, v2.cancel(target));
    TestClient.expect(200, v2.cancel(target));
    assertThat(status(publication).at("/status").textValue()).isEqualTo("canceled");
    TestClient.expect(200, v2.delete("/v2/publish/" + id));
    TestClient.expect(404, client.get("/v2/publish/" + id + IN));
  }

  @Test
  void whatRunsIsNeitherCanceledNorRescheduled() {
    JsonNode publication = publish("null");
    sandbox.clock().advance(Duration.ofMinutes(1));
    String id = publication.at("/id").textValue();
    String target = "/v2/publish/target/" + publication.at("/targets/0/id").textValue();
    TestClient.expect(409, v2.cancel("/v2/publish/" + id));
    TestClient.expect(409, v2.cancel(target));
    TestClient.expect(409, v2.patch(target, "\"dispatchAt\":null"));
    assertThat(status(publication).at("/status").textValue()).isEqualTo("completed");
  }

  @Test
  void videosAndImagesAreMixedAndTargetsAreTenAtMost() {
    String video = v2.upload("one.mp4", "video/mp4");
    String image = v2.upload("two.jpg", "image/jpeg");
    TestClient.expect(200, v2.publish(SandboxAccount.TIKTOK.id(), "null", video, image));
    String target = TestClient.target("null", SandboxAccount.TIKTOK.id(), "publish");
    String eleven = String.join(",", Collections.nCopies(11, target));
    TestClient.expect(
        400,
        v2.post(
            "/v2/publish",
            "\"contentIds\":[],\"targets\":[" + eleven + "]",
            "Idempotency-Key",
            "k"));
  }

  @Test
  void aPublicationThatWaitsIsCanceled() {
    JsonNode publication = publish(quoted(LATER));
    TestClient.expect(200, v2.cancel("/v2/publish/" + publication.at("/id").textValue()));
    sandbox.clock().advance(Duration.ofDays(2));
    assertThat(status(publication).at("/targets/0/status").textValue()).isEqualTo("canceled");
  }

  @Test
  void contentIsListedByPageNameAndKind() {
    String video = v2.upload("one.mp4", "video/mp4");
    String image = v2.upload("two.jpg", "image/jpeg");
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
    String path = "/v2/content/" + v2.upload("one.mp4", "video/mp4");
    TestClient.expect(400, v2.patch(path, ""));
    TestClient.expect(200, v2.patch(path, "\"filename\":\"b.mp4\",\"alt\":\"A\""));
    TestClient.expect(400, v2.patch(path, "\"alt\":\"" + "a".repeat(501) + "\""));
    JsonNode content = TestClient.json(client.get(path + IN));
    assertThat(content.at("/content/filename").textValue()).isEqualTo("b.mp4");
    assertThat(client.get(path + "/file" + IN).body()).isEqualTo("not really a medium");
    TestClient.expect(200, v2.delete(path));
    TestClient.expect(404, client.get(path + IN));
  }

  @Test
  void accountsAreListedAndDisconnected() {
    JsonNode list = TestClient.json(client.get("/v2/integrations" + IN));
    String path = "/v2/integrations/" + list.at("/accounts/0/id").textValue();
    JsonNode info = TestClient.json(client.get(path + "/creator-info" + IN));
    assertThat(info.at("/privacyLevelOptions")).hasSize(4);
    TestClient.expect(200, v2.delete(path));
    TestClient.expect(200, v2.delete(path));
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
