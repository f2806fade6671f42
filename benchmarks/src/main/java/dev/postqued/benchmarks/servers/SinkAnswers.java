package dev.postqued.benchmarks.servers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.util.UUID;

/** What the API would answer, by method and path. */
final class SinkAnswers {

  private static final String PUBLICATION =
      """
      {"id":"770e8400-e29b-41d4-a716-446655440002","status":"processing","targets":[\
      {"id":"880e8400-e29b-41d4-a716-446655440003","platform":"tiktok","status":"sent"}]}""";

  private static final String ACCOUNTS =
      """
      {"accounts":[{"id":"660e8400-e29b-41d4-a716-446655440001","platform":"tiktok",\
      "username":"@yourusername","displayName":"Your Name"}]}""";

  private static final String SESSION =
      """
      {"contentId":"%1$s","upload":{"url":"%2$s/storage/%1$s.mp4?signature=none",\
      "method":"PUT","headers":{"Content-Type":"video/mp4"}}}""";

  private final URI baseUrl;
  private final byte[] publication = answer(PUBLICATION);
  private final byte[] accounts = answer(ACCOUNTS);
  private final byte[] completed = answer("{}");
  private final byte[] stored =
      "HTTP/1.1 200 OK\r\nETag: \"none\"\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII);

  SinkAnswers(URI baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** The whole answer to a request. */
  byte[] to(String method, String path) {
    if (method.equals("PUT")) {
      return stored;
    }
    if (path.startsWith("/v1/content/publish")) {
      return publication;
    }
    if (path.startsWith("/v1/platform-accounts")) {
      return accounts;
    }
    return path.startsWith("/v1/content/upload/complete")
        ? completed
        : answer(SESSION.formatted(UUID.randomUUID(), baseUrl));
  }

  private static byte[] answer(String json) {
    return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Request-Id: none\r\n"
            + "Content-Length: "
            + json.length()
            + "\r\n\r\n"
            + json)
        .getBytes(US_ASCII);
  }
}
