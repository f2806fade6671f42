package dev.postqued.testkit.internal.postquickai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a body; what is not as it should be is refused by name. */
record AiFields(ObjectNode json) {
  private static final Set<String> PLATFORMS =
      Set.of(
          "instagram",
          "twitter",
          "linkedin",
          "facebook",
          "tiktok",
          "threads",
          "bluesky",
          "youtube");

  boolean has(String name) {
    return json.hasNonNull(name);
  }

  String text(String name) {
    return optionalText(name)
        .orElseThrow(() -> AiRefusal.invalid(name + " is required and must be a text."));
  }

  Optional<String> optionalText(String name) {
    JsonNode value = json.get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString() || value.stringValue().isBlank()) {
      throw AiRefusal.invalid(name + " must be a text that is not blank.");
    }
    return Optional.of(value.stringValue());
  }

  String oneOf(String name, String otherwise, Set<String> values) {
    String value = optionalText(name).orElse(otherwise);
    if (!values.contains(value)) {
      throw AiRefusal.invalid(name + " must be one of " + String.join(", ", values) + ".");
    }
    return value;
  }

  OptionalLong number(String name) {
    JsonNode value = json.get(name);
    if (value == null || value.isNull()) {
      return OptionalLong.empty();
    }
    if (!value.isNumber() || value.doubleValue() != value.longValue()) {
      throw AiRefusal.invalid(name + " must be a whole number.");
    }
    return OptionalLong.of(value.longValue());
  }

  boolean flag(String name) {
    JsonNode value = json.get(name);
    if (value != null && !value.isNull() && !value.isBoolean()) {
      throw AiRefusal.invalid(name + " must be true or false.");
    }
    return value != null && value.isBoolean() && value.booleanValue();
  }

  List<String> texts(String name) {
    JsonNode value = json.get(name);
    List<String> texts = new ArrayList<>();
    if (value == null || value.isNull()) {
      return texts;
    }
    if (!value.isArray()) {
      throw AiRefusal.invalid(name + " must be a list of texts.");
    }
    for (JsonNode item : value) {
      if (!item.isString() || item.stringValue().isBlank()) {
        throw AiRefusal.invalid(name + " must be a list of texts.");
      }
      texts.add(item.stringValue());
    }
    return texts;
  }

  /** Both names of X are accepted. */
  List<String> platforms(String name) {
    List<String> platforms = new ArrayList<>();
    for (String given : texts(name)) {
      String platform = platform(given);
      if (!platforms.contains(platform)) {
        platforms.add(platform);
      }
    }
    return platforms;
  }

  static String platform(String given) {
    String platform = given.equals("twitter_x") ? "twitter" : given.toLowerCase(Locale.ROOT);
    if (!PLATFORMS.contains(platform)) {
      throw AiRefusal.invalid("platforms must be known, was " + given + ".");
    }
    return platform;
  }

  Instant time(String name) {
    try {
      return OffsetDateTime.parse(text(name)).toInstant();
    } catch (DateTimeException e) {
      throw AiRefusal.invalid(name + " must be an ISO 8601 timestamp.");
    }
  }

  Optional<JsonNode> object(String name) {
    JsonNode value = json.get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isObject()) {
      throw AiRefusal.invalid(name + " must be an object.");
    }
    return Optional.of(value);
  }

  Optional<JsonNode> list(String name) {
    JsonNode value = json.get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isArray()) {
      throw AiRefusal.invalid(name + " must be a list.");
    }
    return Optional.of(value);
  }
}
