package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Fault;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of the API, and what happens to it on its way.
 *
 * @param status the HTTP status, or 0 if there is no answer
 * @param broken how the connection breaks, if it does
 * @param delay how long the answer is held back in real time
 */
public record ApiReply(
    int status, Map<String, String> headers, String body, Fault.Break broken, Duration delay) {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  /** No answer at all. */
  static final ApiReply NONE = new ApiReply(0, JSON, "", Fault.Break.NONE, Duration.ZERO);

  static ApiReply json(int status, String body) {
    return new ApiReply(status, JSON, body, Fault.Break.NONE, Duration.ZERO);
  }

  static ApiReply error(int status, String message) {
    return json(status, Json.write(Json.object().put("error", message)));
  }

  ApiReply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ApiReply(status, more, body, broken, delay);
  }

  ApiReply breaking(Fault.Break when) {
    return new ApiReply(status, headers, body, when, delay);
  }

  ApiReply delayed(Duration by) {
    return new ApiReply(status, headers, body, broken, by);
  }
}
