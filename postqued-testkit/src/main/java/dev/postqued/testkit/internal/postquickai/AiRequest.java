package dev.postqued.testkit.internal.postquickai;

import dev.postqued.testkit.internal.engine.ApiRequest;
import dev.postqued.testkit.internal.engine.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request to an operation.
 *
 * @param operation its id in the API document
 * @param id the parameter in its path, empty if it has none
 */
record AiRequest(String operation, String id, ApiRequest request) {
  AiFields body() {
    ObjectNode body = request.hasMediaType("application/json") ? Json.parse(request.body()) : null;
    if (body == null) {
      throw AiRefusal.invalid("The body must be a JSON object.");
    }
    return new AiFields(body);
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(request.query().get(name)).filter(value -> !value.isEmpty());
  }

  Optional<String> idempotencyKey() {
    return Optional.ofNullable(request.header("Idempotency-Key")).filter(key -> !key.isBlank());
  }
}
