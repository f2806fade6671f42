package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.ApiRequest;
import dev.postqued.testkit.internal.engine.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request to an operation.
 *
 * @param operation its id in the API document
 * @param parameter the parameter in its path, empty if it has none
 */
record SyncerRequest(String operation, String parameter, ApiRequest request) {
  /** The id in the path. */
  long id() {
    if (!parameter.matches("[0-9]{1,18}")) {
      throw Refusal.notFound();
    }
    return Long.parseLong(parameter);
  }

  ObjectNode body() {
    ObjectNode body = request.hasMediaType("application/json") ? Json.parse(request.body()) : null;
    if (body == null) {
      throw Refusal.of(400, "The body must be a JSON object.");
    }
    return body;
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(request.query().get(name)).filter(value -> !value.isEmpty());
  }

  OptionalLong numberInQuery(String name) {
    Optional<String> text = query(name);
    if (text.isPresent() && !text.get().matches("[0-9]{1,18}")) {
      throw Refusal.invalid(name, "The " + name + " must be an integer.");
    }
    return text.isPresent() ? OptionalLong.of(Long.parseLong(text.get())) : OptionalLong.empty();
  }

  /** A text part of a form; null if it has none. */
  @Nullable String part(String name) {
    byte[] bytes = bytes(name);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  byte @Nullable [] bytes(String name) {
    return request.parts().stream()
        .filter(part -> part.name().equals(name))
        .map(ApiRequest.Part::body)
        .findFirst()
        .orElse(null);
  }

  /** The refusal of a field that is missing, in the words of the docs. */
  static Refusal required(String field) {
    return Refusal.invalid(field, "The " + field.replace('_', ' ') + " field is required.");
  }

  static long number(ObjectNode body, String field) {
    JsonNode value = body.get(field);
    if (value == null || value.isNull()) {
      throw required(field);
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw Refusal.invalid(field, "The " + field + " must be an integer.");
    }
    return value.longValue();
  }

  static String text(ObjectNode body, String field) {
    JsonNode value = body.get(field);
    if (value == null || !value.isString() || value.stringValue().isBlank()) {
      throw required(field);
    }
    return value.stringValue();
  }
}
