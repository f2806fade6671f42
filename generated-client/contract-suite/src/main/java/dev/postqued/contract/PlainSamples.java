package dev.postqued.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;

/** Makes texts, numbers and truth values. */
final class PlainSamples {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final boolean strange;

  /** Strange ones have values that no set of values lists. */
  PlainSamples(boolean strange) {
    this.strange = strange;
  }

  boolean takesExamples() {
    return !strange;
  }

  JsonNode of(JsonNode schema) {
    boolean set = schema.has("enum") || schema.has("x-extensible-enum");
    boolean text = !schema.has("type") || schema.path("type").asText().equals("string");
    if (strange && set) {
      return text ? JSON.textNode("added_later") : JSON.numberNode(987_654);
    }
    for (String source : new String[] {"example", "default"}) {
      if (schema.has(source)) {
        return schema.get(source);
      }
    }
    if (set) {
      return schema.has("enum")
          ? schema.get("enum").get(0)
          : schema.get("x-extensible-enum").get(0);
    }
    return switch (schema.path("type").asText()) {
      case "integer" -> JSON.numberNode(number(schema).longValue());
      case "number" -> JSON.numberNode(number(schema).add(new BigDecimal("0.5")));
      case "boolean" -> JSON.booleanNode(true);
      default -> JSON.textNode(text(schema));
    };
  }

  private static BigDecimal number(JsonNode schema) {
    if (schema.has("minimum")) {
      BigDecimal least = schema.get("minimum").decimalValue();
      return schema.path("exclusiveMinimum").asBoolean() ? least.add(BigDecimal.ONE) : least;
    }
    BigDecimal most = schema.path("maximum").decimalValue();
    return schema.has("maximum") && most.signum() < 0
        ? most.subtract(BigDecimal.ONE)
        : BigDecimal.ONE;
  }

  private static String text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "date-time" -> "2026-03-15T14:00:05Z";
      case "date" -> "2026-03-15";
      case "uuid" -> "550e8400-e29b-41d4-a716-446655440000";
      case "uri" -> "https://example.org/a?b=c";
      case "email" -> "someone@example.org";
      case "binary" -> "some bytes";
      default -> plainText(schema);
    };
  }

  private static String plainText(JsonNode schema) {
    if (schema.has("pattern")) {
      throw new AssertionError("a text with a pattern needs an example: " + schema);
    }
    String text = "text \u00fc \"2\"";
    String repeated = text.repeat(1 + schema.path("minLength").asInt() / text.length());
    return repeated.substring(
        0, Math.min(repeated.length(), schema.path("maxLength").asInt(1_000)));
  }
}
