package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A plain client of version 2 in one workspace. */
final class V2Client {
  static final byte[] BYTES = "not really a medium".getBytes(StandardCharsets.UTF_8);

  private final TestClient client;
  private final String workspace;

  V2Client(Sandbox sandbox, SandboxWorkspace workspace) {
    this.client = new TestClient(sandbox);
    this.workspace = workspace.id();
  }

  /** Asks in the workspace; {@code more} goes on with the query. */
  HttpResponse<String> get(String path, String... more) {
    return client.get(in(path) + String.join("", more));
  }

  /** Posts members of an object, beside the workspace. */
  HttpResponse<String> post(String path, String members, String... headers) {
    return client.post(path, object(members), headers);
  }

  HttpResponse<String> patch(String path, String members) {
    return send("PATCH", path, object(members));
  }

  HttpResponse<String> delete(String path) {
    return send("DELETE", in(path), "");
  }

  HttpResponse<String> cancel(String path) {
    return send("POST", in(path + "/cancel"), "");
  }

  /** Uploads something, and returns its id. */
  String upload(String filename, String type) {
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

  /** Publishes, with a key that follows from the rest. */
  HttpResponse<String> publish(String account, String at, String... contentIds) {
    String members = members(account, at, contentIds);
    return post("/v2/publish", members, "Idempotency-Key", "k" + workspace + members.hashCode());
  }

  static String members(String account, String at, String... contentIds) {
    String ids = contentIds.length == 0 ? "" : "\"" + String.join("\",\"", contentIds) + "\"";
    return "\"contentIds\":["
        + ids
        + "],\"targets\":["
        + TestClient.target(at, account, "publish")
        + "]";
  }

  private String in(String path) {
    return path + "?workspaceId=" + workspace;
  }

  private String object(String members) {
    return "{\"workspaceId\":\""
        + workspace
        + "\""
        + (members.isEmpty() ? "" : ",")
        + members
        + "}";
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return client.send(
        client
            .to(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }
}
