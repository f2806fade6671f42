package dev.postqued.service;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  private static final List<String> CODES = List.of("code", "error_code", "errorCode", "type");

  private static final List<String> MESSAGES =
      List.of(
          "message",
          "error_description",
          "detail",
          "description",
          "title",
          "reason",
          "msg",
          "error",
          "errors",
          "details");

  /** Deeper than any error is nested. */
  private static final int DEEPEST = 4;

  /**
   * Reads an object with a text for the code and a text for the message. If one of the two is not there,
   * it is looked for in the shapes that services and gateways use: objects and lists inside, problem
   * details (RFC 9457), and the usual names.
   */
  public static ErrorBody of(Map<String, ?> body, String codeName, String messageName) {
    String code = text(body.get(codeName));
    String message = words(body, text(body.get(messageName)));
    if (code == null && body.get("error") instanceof Map<?, ?> error) {
      code = first(error, CODES);
    }
    return new ErrorBody(code == null ? first(body, CODES) : code, message, null);
  }

  private static @Nullable String first(Map<?, ?> object, List<String> names) {
    return names.stream()
        .map(name -> text(object.get(name)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The service's own words first, and whatever else the body says. */
  private static @Nullable String words(Map<?, ?> body, @Nullable String message) {
    Set<String> found = new LinkedHashSet<>();
    if (message != null) {
      found.add(message);
    }
    collect(body, found, 0);
    return found.isEmpty() ? null : String.join("; ", found);
  }

  private static void collect(@Nullable Object value, Set<String> found, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (value instanceof Map<?, ?> object) {
      for (String name : MESSAGES) {
        Object member = object.get(name);
        String text = text(member);
        if (text != null && member instanceof String) {
          found.add(text);
        } else if (name.startsWith("error") || name.equals("details") || name.equals("message")) {
          collectFields(member, found, depth + 1);
        }
      }
    } else if (value instanceof Collection<?> list) {
      list.forEach(member -> collect(member, found, depth + 1));
    } else if (value instanceof String text && !text.isBlank()) {
      found.add(text);
    }
  }

  /** A map of fields to their problems, or an error in an object. */
  private static void collectFields(@Nullable Object value, Set<String> found, int depth) {
    int before = found.size();
    collect(value, found, depth);
    if (found.size() == before && value instanceof Map<?, ?> fields) {
      fields.forEach((name, problem) -> found.add(name + ": " + problem));
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    String text = value instanceof String || value instanceof Number ? value.toString() : "";
    return text.isBlank() ? null : text;
  }
}
