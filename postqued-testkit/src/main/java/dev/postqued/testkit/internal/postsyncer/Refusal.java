package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.ApiReply;
import dev.postqued.testkit.internal.engine.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A request that is refused: {@code message}, and {@code errors} by field if it is not valid. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final @Nullable String field;

  private Refusal(int status, String message, @Nullable String field) {
    super(message, null, false, false);
    this.status = status;
    this.field = field;
  }

  static Refusal of(int status, String message) {
    return new Refusal(status, message, null);
  }

  static Refusal invalid(String field, String problem) {
    return new Refusal(422, problem, field);
  }

  static Refusal notFound() {
    return of(404, "Not found.");
  }

  ApiReply reply() {
    ObjectNode body = Json.object().put("message", getMessage());
    if (field != null) {
      body.putObject("errors").putArray(field).add(getMessage());
    }
    return ApiReply.json(status, Json.write(body));
  }

  static ApiReply error(int status) {
    return of(status, "This went wrong on purpose.").reply();
  }
}
