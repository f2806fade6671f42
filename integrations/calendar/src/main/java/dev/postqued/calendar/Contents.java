package dev.postqued.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postqued.calendar.sheets.PostKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Posts as JSON, without their ids, which are beside it. Equal posts are equal texts. */
final class Contents {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Contents() {}

  static String write(PlannedPost post) {
    ObjectNode node = JSON.createObjectNode();
    post.time().ifPresent(time -> node.put("due", time.toString()));
    put(node, "account", post.account());
    put(node, "platform", post.platform());
    ArrayNode media = node.putArray("media");
    post.media().forEach(media::add);
    node.put("caption", post.caption());
    node.put("kind", post.kind().name());
    ObjectNode options = node.putObject("options");
    new TreeMap<>(post.options()).forEach(options::put);
    return node.toString();
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }

  static PlannedPost read(String id, String text) {
    try {
      JsonNode node = JSON.readTree(text);
      List<String> media = new ArrayList<>();
      node.path("media").forEach(file -> media.add(file.textValue()));
      Map<String, String> options = new LinkedHashMap<>();
      node.path("options")
          .properties()
          .forEach(option -> options.put(option.getKey(), option.getValue().textValue()));
      String due = node.path("due").textValue();
      return new PlannedPost(
          id,
          due == null ? null : Instant.parse(due),
          node.path("account").textValue(),
          node.path("platform").textValue(),
          media,
          node.path("caption").asText(),
          PostKind.valueOf(node.path("kind").asText()),
          options);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "The content of post " + id + " in the database is damaged: " + e.getOriginalMessage(),
          e);
    }
  }
}
