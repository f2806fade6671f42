package dev.postqued.regeneration;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Reads a document from a file or an address. */
final class Source {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private Source() {}

  /**
   * Reads a document.
   *
   * @param from a path, or an address with http or https
   * @throws IOException if it cannot be had, or is no OpenAPI document in JSON
   */
  static String read(String from) throws IOException {
    String text =
        from.startsWith("http://") || from.startsWith("https://")
            ? fetch(URI.create(from))
            : Files.readString(Path.of(from));
    if (!new ObjectMapper().readTree(text).has("openapi")) {
      throw new IOException(from + " is no OpenAPI document in JSON");
    }
    return text;
  }

  private static String fetch(URI address) throws IOException {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(LIMIT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(LIMIT).build(),
              BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() != 200) {
        throw new IOException(address + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
