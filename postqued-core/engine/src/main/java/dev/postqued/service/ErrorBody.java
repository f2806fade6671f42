package dev.postqued.service;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of an error response. Reading it is lenient: whatever is missing or has another shape
 * is null, and nothing here proves anything.
 *
 * @param code the service's code
 * @param message the service's message
 * @param retryAfter how long the body asks to wait
 */
public record ErrorBody(
    @Nullable String code, @Nullable String message, @Nullable Duration retryAfter) {

  /** Reads an object with a text for the code and a text for the message. */
  public static ErrorBody of(Map<String, ?> body, String codeName, String messageName) {
    return new ErrorBody(text(body.get(codeName)), text(body.get(messageName)), null);
  }

  private static @Nullable String text(@Nullable Object value) {
    String text = value instanceof String || value instanceof Number ? value.toString() : "";
    return text.isBlank() ? null : text;
  }
}
