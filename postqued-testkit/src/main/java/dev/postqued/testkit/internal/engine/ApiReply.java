package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the API, and what happens to it on its way.
 *
 * @param status the HTTP status, or 0 if there is no answer
 * @param broken how the connection breaks, if it does
 * @param delay how long the answer is held back in real time
 * @param file what is sent in place of the body, if not null
 */
public record ApiReply(
    int status,
    Map<String, String> headers,
    String body,
    Fault.Break broken,
    Duration delay,
    @Nullable Path file) {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  /** No answer at all. */
  static final ApiReply NONE = new ApiReply(0, JSON, "", Fault.Break.NONE, Duration.ZERO, null);

  public static ApiReply json(int status, String body) {
    return new ApiReply(status, JSON, body, Fault.Break.NONE, Duration.ZERO, null);
  }

  static ApiReply file(Path file) {
    return new ApiReply(
        200,
        Map.of("Content-Type", "application/octet-stream"),
        "",
        Fault.Break.NONE,
        Duration.ZERO,
        file);
  }

  static ApiReply error(int status, String message) {
    return json(status, Json.write(Json.object().put("error", message)));
  }

  public ApiReply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ApiReply(status, more, body, broken, delay, file);
  }

  ApiReply breaking(Fault.Break when) {
    return new ApiReply(status, headers, body, when, delay, file);
  }

  ApiReply delayed(Duration by) {
    return new ApiReply(status, headers, body, broken, by, file);
  }
}
