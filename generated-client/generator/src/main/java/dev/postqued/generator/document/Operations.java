package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes every operation one that is a method in Java, or refuses it. */
final class Operations {
  static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

  private final ObjectNode root;
  private final Parameters parameters;
  private final Bodies bodies;
  private final Answers answers;
  private final Refusals refusals;

  Operations(ObjectNode root, Merge merge, Names names, Refusals refusals) {
    this.root = root;
    this.refusals = refusals;
    parameters = new Parameters(root, merge, refusals);
    bodies = new Bodies(root, merge, refusals);
    answers = new Answers(root, names, refusals);
  }

  void normalize() {
    ObjectNode paths = Nodes.object(root, "paths");
    for (Map.Entry<String, JsonNode> path : Nodes.members(paths)) {
      if (path.getKey().startsWith("x-")) {
        continue;
      }
      String at = Nodes.child("/paths", path.getKey());
      template(path.getKey(), at);
      ObjectNode item = (ObjectNode) path.getValue();
      for (String method : METHODS) {
        if (item.path(method) instanceof ObjectNode operation) {
          normalize(path.getKey(), item, method, operation);
        }
      }
      item.remove("parameters");
    }
  }

  private void template(String path, String at) {
    if (VARIABLE.matcher(path).replaceAll("").matches(".*[{}].*")) {
      refusals.add(at, "a path with a brace that is left open", "Close it");
    }
    Map<String, Integer> names = new TreeMap<>();
    Matcher variables = VARIABLE.matcher(path);
    while (variables.find()) {
      if (names.merge(variables.group(1), 1, Integer::sum) > 1) {
        refusals.add(at, "the parameter " + variables.group(1) + " twice", "Give each a name");
      }
    }
  }

  /** The names of what stands in braces. */
  static Set<String> variables(String path) {
    Set<String> names = new TreeSet<>();
    Matcher variables = VARIABLE.matcher(path.replaceFirst("#.*", ""));
    while (variables.find()) {
      names.add(variables.group(1));
    }
    return names;
  }

  private void normalize(String path, ObjectNode item, String method, ObjectNode operation) {
    String at = Nodes.child("/paths", path) + "/" + method;
    operation.remove("callbacks");
    inherit(item, operation);
    parameters.normalize(operation, item.path("parameters"), path, at);
    List<Bodies.Other> others = bodies.normalize(operation, at);
    answers.normalize(operation, at);
    for (Bodies.Other other : others) {
      ObjectNode copy = operation.deepCopy();
      copy.set("requestBody", other.body());
      String id = operation.path("operationId").asText();
      if (id.isEmpty()) {
        String remedy = "Give it an operationId, of which the others are named";
        refusals.add(at, "a body in several forms and no operationId", remedy);
      }
      copy.put("operationId", id + "As" + other.word());
      ObjectNode twin = Nodes.MAKE.objectNode();
      twin.set(method, copy);
      ((ObjectNode) root.get("paths")).set(path + "#" + method + other.word(), twin);
    }
  }

  /** What a path says for all of its operations. */
  private static void inherit(ObjectNode item, ObjectNode operation) {
    if (item.has("servers") && !operation.has("servers")) {
      operation.set("servers", item.get("servers"));
    }
  }
}
