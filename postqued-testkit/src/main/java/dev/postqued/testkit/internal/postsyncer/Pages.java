package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists in pages, with {@code links} and {@code meta}, or for posts with the place at the top. */
final class Pages {
  private Pages() {}

  static ObjectNode of(
      SyncerRequest request, List<? extends JsonNode> items, int usual, boolean placeAtTop) {
    long page = Math.max(1, request.numberInQuery("page").orElse(1));
    long size = request.numberInQuery("per_page").orElse(usual);
    if (size < 1 || size > 100) {
      throw Refusal.invalid("per_page", "The per page must be between 1 and 100.");
    }
    long last = Math.max(1, (items.size() + size - 1) / size);
    ObjectNode answer = Json.object();
    items.stream().skip((page - 1) * size).limit(size).forEach(answer.putArray("data")::add);
    ObjectNode place = placeAtTop ? answer : answer.putObject("meta");
    place.put("current_page", page).put("last_page", last).put("per_page", size);
    if (!placeAtTop) {
      place.put("total", items.size());
      answer.putObject("links").putNull("first").putNull("last").putNull("prev").putNull("next");
    }
    return answer;
  }
}
