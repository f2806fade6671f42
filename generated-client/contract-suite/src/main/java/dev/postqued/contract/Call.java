package dev.postqued.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postqued.contract.Operation.Content;
import dev.postqued.contract.Operation.Parameter;
import feign.Param;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be sent in one call: values of parameters, by place and name, and a body. */
record Call(Operation operation, Map<String, JsonNode> values, @Nullable JsonNode body) {

  /** Has a meaning in each of its characters, in a path or in a query. */
  private static final String AWKWARD = "a/b %25:\u00fc ?#+&=";

  static Call of(ApiDocument document, Operation operation, Samples.Style style, int choice) {
    Samples samples = new Samples(document, style, choice);
    boolean minimal = style == Samples.Style.MINIMAL;
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.required() || !minimal) {
        JsonNode sample = value(document, samples, parameter);
        boolean always = parameter.in().equals("header");
        boolean awkward = (always || !minimal) && isFree(document.at(schema(document, parameter)));
        values.put(key(parameter), awkward ? awkward(parameter) : sample);
      }
    }
    JsonNode body =
        operation
            .body()
            .filter(content -> operation.bodyRequired() || !minimal)
            .map(Content::schema)
            .map(samples::of)
            .orElse(null);
    return new Call(operation, values, body);
  }

  Call withBody(JsonNode other) {
    return new Call(operation, values, other);
  }

  private static String schema(ApiDocument document, Parameter parameter) {
    return document.resolve(parameter.pointer() + "/schema");
  }

  private static JsonNode value(ApiDocument document, Samples samples, Parameter parameter) {
    JsonNode example = document.at(parameter.pointer() + "/example");
    JsonNode sample =
        example.isMissingNode() ? samples.of(parameter.pointer() + "/schema") : example;
    boolean none = sample.isArray() && sample.isEmpty();
    return none
        ? new Samples(document, Samples.Style.FULL, 0).of(parameter.pointer() + "/schema")
        : sample;
  }

  private static boolean isFree(JsonNode schema) {
    return schema.path("type").asText().equals("string")
        && !schema.has("enum")
        && !schema.has("format")
        && !schema.has("pattern")
        && !schema.has("x-extensible-enum")
        && schema.path("minLength").asInt() <= AWKWARD.length()
        && schema.path("maxLength").asInt(AWKWARD.length()) >= AWKWARD.length();
  }

  private static JsonNode awkward(Parameter parameter) {
    return JsonNodeFactory.instance.textNode(
        parameter.in().equals("header") ? "a/b %25: ?#+&=" : AWKWARD);
  }

  static String key(Parameter parameter) {
    return parameter.in() + " " + parameter.name();
  }

  /** The arguments for the generated method, in its order. */
  @Nullable Object[] arguments(Method method, Values made, URI server) {
    java.lang.reflect.Parameter[] parameters = method.getParameters();
    @Nullable Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      Param named = parameters[i].getAnnotation(Param.class);
      JsonNode value = named == null ? body : value(named.value());
      if (parameters[i].getType() == URI.class) {
        arguments[i] = server;
      } else if (value != null) {
        arguments[i] = made.of(value, parameters[i].getParameterizedType());
      }
    }
    return arguments;
  }

  private @Nullable JsonNode value(String argument) {
    for (Map.Entry<String, JsonNode> value : values.entrySet()) {
      String name = value.getKey().substring(value.getKey().indexOf(' ') + 1);
      if (squeezed(name).equals(squeezed(argument))) {
        return value.getValue();
      }
    }
    return body == null ? null : body.get(argument);
  }

  /** Names differ in case and separators: {@code Idempotency-Key} is {@code idempotencyKey}. */
  private static String squeezed(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }

  /** The texts of a value as they appear in a path, a query or a header. */
  static ArrayNode texts(JsonNode value) {
    ArrayNode texts = JsonNodeFactory.instance.arrayNode();
    if (value.isArray()) {
      value.forEach(item -> texts.add(item.asText()));
    } else {
      texts.add(value.asText());
    }
    return texts;
  }
}
