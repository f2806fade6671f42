package dev.postqued.benchmarks.uploads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.benchmarks.servers.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens sessions for those contestants that only know how to put bytes somewhere. */
final class Sessions {

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  List<Plan.Item> open(Server server, List<Path> files) throws IOException {
    List<Plan.Item> items = new ArrayList<>();
    for (Path file : files) {
      items.add(new Plan.Item(file, url(server, file)));
    }
    return items;
  }

  private URI url(Server server, Path file) throws IOException {
    Map<String, Object> body =
        Map.of(
            "filename", String.valueOf(file.getFileName()),
            "contentType", "video/mp4",
            "fileSize", Files.size(file));
    HttpRequest request =
        HttpRequest.newBuilder(server.baseUrl().resolve("/v1/content/upload"))
            .header("Authorization", "Bearer " + server.apiKey())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode upload = json.readTree(answer.body()).path("upload");
      if (answer.statusCode() != 200 || !upload.path("url").isTextual()) {
        throw new IOException("no session: the API answered " + answer.statusCode());
      }
      return URI.create(upload.path("url").textValue());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
