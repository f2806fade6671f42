package dev.postqued.benchmarks.calls;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.bindings.v1.model.Publication;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;

final class OkHttpCaller implements Caller {

  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient client = new OkHttpClient();
  private final ObjectMapper mapper = Request.mapper();
  private final URI baseUrl;
  private final String authorization;

  OkHttpCaller(URI baseUrl, String apiKey) {
    this.baseUrl = baseUrl;
    this.authorization = "Bearer " + apiKey;
  }

  @Override
  public String publish() throws IOException {
    return send(
        request("/v1/content/publish")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .post(RequestBody.create(mapper.writeValueAsBytes(Request.body()), JSON)));
  }

  @Override
  public String get(String id) throws IOException {
    return send(request("/v1/content/publish/" + id));
  }

  private okhttp3.Request.Builder request(String path) {
    return new okhttp3.Request.Builder()
        .url(baseUrl + path)
        .header("Authorization", authorization)
        .header("Accept", "application/json");
  }

  private String send(okhttp3.Request.Builder request) throws IOException {
    try (Response answer = client.newCall(request.build()).execute()) {
      if (answer.code() != 200) {
        throw new IOException("the server answered " + answer.code());
      }
      return mapper.readValue(answer.body().byteStream(), Publication.class).id();
    }
  }
}
