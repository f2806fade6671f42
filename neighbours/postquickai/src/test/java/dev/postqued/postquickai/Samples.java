package dev.postqued.postquickai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postqued.support.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The samples of the vendor's API reference, April 2026, as it shows them. Where it cuts one short with an ellipsis, the
 * rest is missing here as well.
 */
public final class Samples {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Samples() {}

  /** The body of a request. */
  public static ObjectNode request(String operation) {
    return (ObjectNode) parse(bytes(operation + ".request.json"));
  }

  /** The response, with 200. */
  public static Answer response(String operation) {
    return response(200, operation);
  }

  /** The response, with a status. */
  public static Answer response(int status, String operation) {
    return Answer.json(
        status, new String(bytes(operation + ".response.json"), StandardCharsets.UTF_8));
  }

  /** The data of the response. */
  public static JsonNode data(String operation) {
    return parse(bytes(operation + ".response.json")).path("data");
  }

  /** Reads JSON as it is. */
  public static JsonNode parse(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream in =
        Objects.requireNonNull(Samples.class.getResourceAsStream("samples/" + name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
