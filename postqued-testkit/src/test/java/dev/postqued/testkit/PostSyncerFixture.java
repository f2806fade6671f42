package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import dev.postqued.testkit.postsyncer.PostSyncerSandboxBuilder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A sandbox of PostSyncer, every answer of which is held against the document, and every request that it accepts. */
abstract class PostSyncerFixture {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final Contract CONTRACT = Contract.read("postsyncer");

  private final List<PostSyncerSandbox> opened = new ArrayList<>();
  PostSyncerSandbox sandbox = open(builder());

  static PostSyncerSandboxBuilder builder() {
    return PostSyncerSandbox.builder().clock(SandboxClock.frozenAt(NOW));
  }

  final PostSyncerSandbox open(PostSyncerSandboxBuilder builder) {
    PostSyncerSandbox started = builder.start();
    opened.add(started);
    return started;
  }

  @AfterEach
  void closeAll() {
    opened.forEach(PostSyncerSandbox::close);
  }

  HttpResponse<String> call(String route, String body) {
    String[] words = route.split(" ", 2);
    String json = body.replace('\'', '"');
    HttpRequest.Builder request =
        new TestClient(sandbox.baseUrl(), sandbox.token())
            .to(sandbox.baseUrl().getPath() + words[1])
            .header("Content-Type", "application/json")
            .method(words[0], BodyPublishers.ofString(json));
    HttpResponse<String> response =
        new TestClient(sandbox.baseUrl(), sandbox.token()).send(request);
    check(words[0], words[1].split("\\?", 2)[0], json, response);
    return response;
  }

  static void check(String method, String path, String body, HttpResponse<String> response) {
    String operation = CONTRACT.operation(method, path).orElseThrow();
    if (response.statusCode() < 300 && !body.isEmpty()) {
      assertThat(CONTRACT.requestFaults(operation, body)).as(operation).isEmpty();
    }
    assertThat(CONTRACT.answerFaults(operation, response))
        .as(operation + " " + response.statusCode() + " " + response.body())
        .isEmpty();
  }

  JsonNode ok(String route) {
    return ok(route, "");
  }

  JsonNode ok(String route, String body) {
    HttpResponse<String> response = call(route, body);
    assertThat(response.statusCode()).as(response.body()).isLessThan(300);
    return TestClient.read(response.body());
  }

  JsonNode refused(int status, String route, String body) {
    HttpResponse<String> response = call(route, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return TestClient.read(response.body());
  }

  /** Makes a post, and returns its id. */
  long post(String schedule) {
    return ok("POST /posts", request(schedule)).path("id").asLong();
  }

  static String request(String schedule) {
    return "{'workspace_id':12,'content':[{'text':'Hello'}],'accounts':[{'id':136},{'id':137}],"
        + schedule
        + "}";
  }

  String status(long post) {
    return ok("GET /posts/" + post).path("status").asText();
  }
}
