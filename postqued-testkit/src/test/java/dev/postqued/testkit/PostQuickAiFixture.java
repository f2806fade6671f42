package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import dev.postqued.testkit.postquickai.PostQuickAiSandboxBuilder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A sandbox of PostQuickAI, every answer of which is held against the document, and every request that it accepts. */
abstract class PostQuickAiFixture {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final Contract CONTRACT = Contract.read("postquickai");

  private final List<PostQuickAiSandbox> opened = new ArrayList<>();
  PostQuickAiSandbox sandbox = open(builder());

  static PostQuickAiSandboxBuilder builder() {
    return PostQuickAiSandbox.builder().clock(SandboxClock.frozenAt(NOW));
  }

  final PostQuickAiSandbox open(PostQuickAiSandboxBuilder builder) {
    PostQuickAiSandbox started = builder.start();
    opened.add(started);
    return started;
  }

  @AfterEach
  void closeAll() {
    opened.forEach(PostQuickAiSandbox::close);
  }

  HttpResponse<String> call(String route, String body, String key) {
    String[] words = route.split(" ", 2);
    String json = body.replace('\'', '"');
    TestClient client = new TestClient(sandbox.baseUrl(), sandbox.apiKey());
    HttpRequest.Builder request =
        client
            .to(sandbox.baseUrl().getPath() + words[1])
            .header("Content-Type", "application/json")
            .method(words[0], BodyPublishers.ofString(json));
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    HttpResponse<String> response = client.send(request);
    String operation = CONTRACT.operation(words[0], words[1].split("\\?", 2)[0]).orElseThrow();
    if (response.statusCode() < 300 && !body.isEmpty()) {
      assertThat(CONTRACT.requestFaults(operation, json)).as(operation).isEmpty();
    }
    assertThat(CONTRACT.answerFaults(operation, response))
        .as(operation + " " + response.statusCode() + " " + response.body())
        .isEmpty();
    return response;
  }

  JsonNode ok(String route) {
    return ok(route, "");
  }

  JsonNode ok(String route, String body) {
    return ok(route, body, "");
  }

  /** Returns the data of a success. */
  JsonNode ok(String route, String body, String key) {
    HttpResponse<String> response = call(route, body, key);
    assertThat(response.statusCode()).as(response.body()).isLessThan(300);
    JsonNode read = TestClient.read(response.body());
    return read.path("data").isMissingNode() ? read : read.path("data");
  }

  /** Returns the code of a refusal. */
  String refused(int status, String route, String body) {
    return refused(status, route, body, "");
  }

  String refused(int status, String route, String body, String key) {
    HttpResponse<String> response = call(route, body, key);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return TestClient.read(response.body()).at("/error/code").asText();
  }

  /** Makes a draft, and returns its id. */
  String draft() {
    return ok("POST /v1/posts/create", HELLO).at("/post/id").asText();
  }

  static final String HELLO =
      "{'contentGroupId':'group-1','content':'Hello','postType':'text','isDraft':true}";

  String status(String post) {
    return ok("GET /v1/posts/" + post).at("/post/status").asText();
  }
}
