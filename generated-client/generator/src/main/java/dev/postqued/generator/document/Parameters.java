package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Says how each parameter is written. What Feign writes by itself is left to it; an operation with
 * anything else is marked, and what its method is given is written by the bindings.
 */
final class Parameters {
  static final String WRITTEN = "x-written";

  private static final Set<String> OF_THE_CLIENT =
      Set.of(
          "accept",
          "content-type",
          "authorization",
          "host",
          "content-length",
          "transfer-encoding",
          "connection");
  private static final Map<String, Set<String>> STYLES =
      Map.of(
          "query", Set.of("form", "spaceDelimited", "pipeDelimited", "deepObject"),
          "path", Set.of("simple", "label"),
          "header", Set.of("simple"),
          "cookie", Set.of("form"));

  private final ObjectNode root;
  private final Merge merge;
  private final Refusals refusals;

  Parameters(ObjectNode root, Merge merge, Refusals refusals) {
    this.root = root;
    this.merge = merge;
    this.refusals = refusals;
  }

  void normalize(ObjectNode operation, JsonNode shared, String path, String at) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    collect(shared, all);
    collect(operation.path("parameters"), all);
    operation.remove("parameters");
    all.values().removeIf(Parameters::isOfTheClient);
    if (all.isEmpty()) {
      return;
    }
    boolean written = false;
    ParameterNames names = new ParameterNames(refusals);
    for (JsonNode parameter : all.values()) {
      String name = parameter.path("name").asText();
      String in = parameter.path("in").asText();
      String pointer = at + "/parameters (" + in + " " + name + ")";
      names.check(in, name, pointer);
      written |= normalize((ObjectNode) parameter, pointer);
    }
    operation.set("parameters", Nodes.array(all.values()));
    operation.put(WRITTEN, written);
    if (all.size() > 250) {
      refusals.add(at + "/parameters", "more than 250 parameters", "Java takes no more");
    }
  }

  private void collect(JsonNode parameters, Map<String, JsonNode> all) {
    for (JsonNode item : Nodes.items(parameters)) {
      String reference = item.path("$ref").asText();
      JsonNode parameter = reference.isEmpty() ? item : root.at(reference.substring(1));
      if (parameter.isObject()) {
        String key = parameter.path("in").asText() + " " + parameter.path("name").asText();
        all.put(key, parameter.deepCopy());
      }
    }
  }

  /** OpenAPI says that the first have no effect as parameters; the others are the transport's to say. */
  private static boolean isOfTheClient(JsonNode parameter) {
    return parameter.path("in").asText().equals("header")
        && OF_THE_CLIENT.contains(parameter.path("name").asText().toLowerCase(Locale.ROOT));
  }

  /** Returns whether Feign cannot write the parameter by itself. */
  private boolean normalize(ObjectNode parameter, String at) {
    String in = parameter.path("in").asText();
    JsonNode content = parameter.remove("content");
    if (content != null) {
      content(parameter, content);
    }
    if (!parameter.path("schema").isObject()) {
      parameter.putObject("schema").put("type", "string");
    }
    String standard = in.equals("query") || in.equals("cookie") ? "form" : "simple";
    String style = parameter.path("style").asText(standard);
    boolean explode = parameter.path("explode").asBoolean(style.equals("form"));
    Set<String> known = STYLES.getOrDefault(in, Set.of(style));
    if (!known.contains(style)) {
      String remedy = "Take one of " + known.stream().sorted().toList();
      refusals.add(at, "the style " + style, remedy);
    }
    boolean required = parameter.path("required").asBoolean();
    String mode = required ? " required" : "";
    mode += parameter.path("allowEmptyValue").asBoolean() ? " empty" : "";
    parameter.put("x-style", in + " " + style + " " + explode + mode);
    ObjectNode schema = merge.flat(parameter.get("schema"), at);
    if (schema.path("format").asText().matches("byte|binary")) {
      parameter.putObject("schema").put("type", "string");
    }
    check(schema, style, at);
    return in.equals("cookie") || !isPlain(schema, at) || style.equals("label");
  }

  private void check(ObjectNode schema, String style, String at) {
    switch (schema.path("type").asText()) {
      case "array" -> items(schema, style, at);
      case "object" -> members(schema, style, at);
      default -> {}
    }
  }

  /** A value whose text is what is written. */
  private boolean isPlain(JsonNode schema, String at) {
    List<JsonNode> alternatives = Nodes.items(schema.path("oneOf"));
    alternatives.addAll(Nodes.items(schema.path("anyOf")));
    Set<String> texts = Set.of("string", "integer", "number", "boolean");
    return alternatives.isEmpty()
        ? texts.contains(schema.path("type").asText())
        : alternatives.stream().allMatch(one -> isPlain(merge.flat(one, at), at));
  }

  /** A value in JSON is given as the text that it is. */
  private static void content(ObjectNode parameter, JsonNode content) {
    String type = content.properties().isEmpty() ? "" : content.fieldNames().next();
    String words = parameter.path("description").asText();
    parameter.put("description", (words + " As text: " + type + ".").strip());
    parameter.putObject("schema").put("type", "string");
    parameter.remove(List.of("style", "explode"));
  }

  private void items(ObjectNode schema, String style, String at) {
    if (style.equals("deepObject")) {
      String what = "a list in the style deepObject, which no standard says how to write";
      refusals.add(at, what, "Name it as the service expects, as in name[], in the style form");
    }
    String type = merge.flat(schema.path("items"), at).path("type").asText();
    if (Set.of("array", "object").contains(type)) {
      refusals.add(at, "a list of lists or objects", "Say it as text in JSON, with content");
    }
  }

  private void members(ObjectNode schema, String style, String at) {
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      String type = merge.flat(member.getValue(), at).path("type").asText();
      boolean flat =
          !type.equals("object") && (!type.equals("array") || !style.equals("deepObject"));
      if (!flat && !(style.equals("deepObject") && type.equals("object"))) {
        String what = "the " + type + " " + member.getKey() + " inside of an object";
        refusals.add(at, what, "Say it as a parameter of its own");
      }
    }
  }
}
