package dev.postqued.benchmarks.calls;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.bindings.v1.model.Publication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

final class JdkCaller implements Caller {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper mapper = Request.mapper();
  private final URI baseUrl;
  private final String authorization;

  JdkCaller(URI baseUrl, String apiKey) {
    this.baseUrl = baseUrl;
    this.authorization = "Bearer " + apiKey;
  }

  @Override
  public String publish() throws IOException, InterruptedException {
    return send(
        request("/v1/content/publish")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(mapper.writeValueAsBytes(Request.body())))
            .build());
  }

  @Override
  public String get(String id) throws IOException, InterruptedException {
    return send(request("/v1/content/publish/" + id).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(baseUrl.resolve(path))
        .header("Authorization", authorization)
        .header("Accept", "application/json");
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException("the server answered " + answer.statusCode());
    }
    return mapper.readValue(answer.body(), Publication.class).id();
  }
}
