package dev.postqued.testkit.internal.engine;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON in and out. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  public static String write(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /** Reads one JSON object; null if it is something else. */
  public static @Nullable ObjectNode parse(byte[] body) {
    try {
      return MAPPER.readTree(body) instanceof ObjectNode object ? object : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  /** Reads the body of a request, which has to be one JSON object. */
  static Fields read(ApiRequest request) {
    if (!request.hasMediaType("application/json")) {
      throw ApiException.badRequest("Content-Type must be application/json");
    }
    return read(request.body());
  }

  static Fields read(byte[] body) {
    try {
      if (MAPPER.readTree(body) instanceof ObjectNode object) {
        return new Fields(object, "");
      }
    } catch (JacksonException e) {
      throw ApiException.badRequest("The body is not valid JSON");
    }
    throw ApiException.badRequest("The body must be a JSON object");
  }
}
