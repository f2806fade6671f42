package dev.postqued.testkit.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a JSON object in a request; what is not as it should be is refused by name. */
final class Fields {
  private final ObjectNode object;
  private final String prefix;

  Fields(ObjectNode object, String prefix) {
    this.object = object;
    this.prefix = prefix;
  }

  boolean has(String name) {
    return object.has(name);
  }

  boolean hasValue(String name) {
    return object.hasNonNull(name);
  }

  String name(String field) {
    return prefix + field;
  }

  String text(String name) {
    JsonNode value = required(name);
    if (!value.isString() || value.stringValue().isBlank()) {
      throw bad(name, "must be a string that is not blank");
    }
    return value.stringValue();
  }

  /** Returns a text that may be blank. */
  String anyText(String name) {
    JsonNode value = required(name);
    if (!value.isString()) {
      throw bad(name, "must be a string");
    }
    return value.stringValue();
  }

  String uuid(String name) {
    return uuid(name, text(name));
  }

  String oneOf(String name, List<String> values) {
    String value = text(name);
    if (!values.contains(value)) {
      throw bad(name, "must be one of " + String.join(", ", values));
    }
    return value;
  }

  long number(String name, long min) {
    JsonNode value = required(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < min) {
      throw bad(name, "must be a whole number of at least " + min);
    }
    return value.longValue();
  }

  OptionalLong optionalNumber(String name, long min) {
    return has(name) ? OptionalLong.of(number(name, min)) : OptionalLong.empty();
  }

  void optionalBoolean(String name) {
    if (has(name) && !object.get(name).isBoolean()) {
      throw bad(name, "must be true or false");
    }
  }

  /** Returns whether a switch is there and on. */
  boolean flag(String name) {
    optionalBoolean(name);
    return object.path(name).booleanValue(false);
  }

  List<String> names() {
    return List.copyOf(object.propertyNames());
  }

  Fields object(String name) {
    if (required(name) instanceof ObjectNode inner) {
      return new Fields(inner, name(name) + ".");
    }
    throw bad(name, "must be an object");
  }

  boolean isEmptyArray(String name) {
    JsonNode value = required(name);
    return value.isArray() && value.isEmpty();
  }

  List<String> uuids(String name) {
    List<String> values = new ArrayList<>();
    for (JsonNode value : array(name)) {
      values.add(uuid(name, value.isString() ? value.stringValue() : ""));
    }
    return values;
  }

  List<Fields> objects(String name) {
    List<Fields> values = new ArrayList<>();
    for (JsonNode value : array(name)) {
      if (!(value instanceof ObjectNode inner)) {
        throw bad(name, "must hold objects");
      }
      values.add(new Fields(inner, name(name) + "[" + values.size() + "]."));
    }
    return values;
  }

  ApiException bad(String name, String rule) {
    return ApiException.badRequest(name(name) + " " + rule);
  }

  private JsonNode array(String name) {
    JsonNode value = required(name);
    if (!value.isArray() || value.isEmpty()) {
      throw bad(name, "must be an array that is not empty");
    }
    return value;
  }

  private JsonNode required(String name) {
    JsonNode value = object.get(name);
    if (value == null) {
      throw bad(name, "is required");
    }
    return value;
  }

  private String uuid(String name, String value) {
    try {
      if (value.length() == 36) {
        return UUID.fromString(value).toString();
      }
    } catch (IllegalArgumentException e) {
      throw bad(name, "must be a UUID");
    }
    throw bad(name, "must be a UUID");
  }
}
