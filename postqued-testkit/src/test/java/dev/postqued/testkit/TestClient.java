package dev.postqued.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A plain HTTP client of a sandbox. */
final class TestClient {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final URI baseUrl;
  private final String apiKey;

  TestClient(Sandbox sandbox) {
    this(sandbox.baseUrl(), sandbox.apiKey());
  }

  TestClient(URI baseUrl, String apiKey) {
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(baseUrl.resolve(path))
        .header("Authorization", "Bearer " + apiKey);
  }

  HttpResponse<String> get(String path) {
    return send(to(path));
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode startUpload(long size) {
    String body = "{\"filename\":\"video.mp4\",\"contentType\":\"video/mp4\",\"fileSize\":%d}";
    return json(post("/v1/content/upload", body.formatted(size)));
  }

  HttpResponse<String> put(JsonNode session, byte[] bytes, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(session.at("/upload/url").textValue()))
            .header("Content-Type", session.at("/upload/headers/Content-Type").textValue())
            .PUT(BodyPublishers.ofByteArray(bytes));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> complete(JsonNode session, long size) {
    String body =
        "{\"contentId\":\"%s\",\"key\":\"content/user/%s.mp4\",\"filename\":\"video.mp4\","
            + "\"contentType\":\"video/mp4\",\"size\":%d,\"width\":1080,\"height\":1920}";
    String id = session.at("/contentId").textValue();
    return post("/v1/content/upload/complete", body.formatted(id, id, size));
  }

  /** Uploads a small video and returns its content id. */
  String upload() {
    byte[] bytes = "not really a video".getBytes(StandardCharsets.UTF_8);
    JsonNode session = startUpload(bytes.length);
    expect(200, put(session, bytes));
    expect(200, complete(session, bytes.length));
    return session.at("/contentId").textValue();
  }

  static String publication(String contentId) {
    return publication(contentId, "null", SandboxAccount.TIKTOK.id());
  }

  static String publication(String contentId, String dispatchAt, String accountId) {
    return "{\"contentIds\":[\"%s\"],\"targets\":[%s]}"
        .formatted(contentId, target(dispatchAt, accountId, "draft"));
  }

  static String target(String dispatchAt, String accountId, String intent) {
    return "{\"platform\":\"tiktok\",\"accountId\":\"%s\",\"intent\":\"%s\",\"caption\":\"Hello\","
            .formatted(accountId, intent)
        + "\"dispatchAt\":%s,\"options\":{\"privacyLevel\":\"SELF_ONLY\"}}".formatted(dispatchAt);
  }

  HttpResponse<String> publish(String body) {
    return publish(body, UUID.randomUUID().toString());
  }

  HttpResponse<String> publish(String body, String key) {
    return post("/v1/content/publish", body, "Idempotency-Key", key);
  }

  JsonNode status(String publicationId) {
    return json(get("/v1/content/publish/" + publicationId));
  }

  static void expect(int status, HttpResponse<String> response) {
    if (response.statusCode() != status) {
      throw new AssertionError(response.statusCode() + ": " + response.body());
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    expect(200, response);
    return read(response.body());
  }

  static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
