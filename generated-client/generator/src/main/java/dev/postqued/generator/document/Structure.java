package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses what is not valid OpenAPI, and fills in members that may be left out. */
final class Structure {
  private static final String STATUS = "[1-5](\\d\\d|[xX][xX])|default|x-.*";

  private final ObjectNode root;
  private final Refusals refusals;
  private final SchemaStructure schemas;
  private final boolean old;
  private final Map<String, String> ids = new HashMap<>();

  Structure(ObjectNode root, Refusals refusals) {
    this.root = root;
    this.refusals = refusals;
    old = root.path("openapi").asText().startsWith("3.0");
    schemas = new SchemaStructure(old, refusals);
  }

  void check() {
    version();
    if (!root.path("info").isObject()) {
      refusals.add("/info", "nothing", "Add it, with title and version");
    }
    if (old && !root.path("paths").isObject()) {
      refusals.add("/paths", "nothing", "Add the operations");
    }
    for (Map.Entry<String, JsonNode> path : Nodes.members(root.path("paths"))) {
      if (!path.getKey().startsWith("x-")) {
        path(path.getKey(), path.getValue());
      }
    }
    components();
  }

  private void version() {
    JsonNode version = root.path("openapi");
    if (!version.isTextual() || !version.asText().matches("3[.][01]([.].*)?")) {
      String what =
          root.has("swagger")
              ? "OpenAPI " + root.path("swagger").asText()
              : version.isMissingNode() ? "no version" : "the version " + version;
      String remedy = "Convert the document to OpenAPI 3.0 or 3.1, and say so, as in \"3.0.3\"";
      refusals.add(root.has("swagger") ? "/swagger" : "/openapi", what, remedy);
    }
  }

  private void path(String path, JsonNode item) {
    String at = Nodes.child("/paths", path);
    if (!path.startsWith("/")) {
      refusals.add(at, "a path that does not start with a slash", "Put one before it");
    }
    if (!item.isObject()) {
      refusals.add(at, "no object", "Write the operations of the path as an object");
      return;
    }
    parameters(item, at);
    for (String method : Operations.METHODS) {
      JsonNode operation = item.path(method);
      if (operation.isObject()) {
        operation((ObjectNode) operation, item, path, at + "/" + method);
      } else if (!operation.isMissingNode()) {
        refusals.add(at + "/" + method, "no object", "Write the operation as an object");
      }
    }
  }

  private void operation(ObjectNode operation, JsonNode item, String path, String at) {
    id(operation.path("operationId").asText(), at);
    parameters(operation, at);
    places(operation, item, path, at);
    JsonNode responses = operation.path("responses");
    if (responses.isMissingNode() && !old) {
      operation.putObject("responses").putObject("default").put("description", "");
    } else if (!responses.isObject()) {
      refusals.add(at + "/responses", "no responses", "Add what the operation answers");
    } else if (responses.isEmpty()) {
      ((ObjectNode) responses).putObject("default").put("description", "");
    }
    for (Map.Entry<String, JsonNode> response : responses.properties()) {
      String pointer = Nodes.child(at + "/responses", response.getKey());
      if (!response.getKey().matches(STATUS)) {
        String remedy = "Name it by its status, as 200, by their class, as 2XX, or default";
        refusals.add(pointer, "a response of no status", remedy);
      }
      response(response.getValue(), pointer);
    }
    body(operation.path("requestBody"), at + "/requestBody");
  }

  private void id(String id, String at) {
    String other = id.isEmpty() ? null : ids.putIfAbsent(id, at);
    if (other != null) {
      String what = "the name " + id + ", which " + other + " has, too";
      refusals.add(at + "/operationId", what, "Give each of them its own");
    }
  }

  private void response(JsonNode response, String at) {
    if (response instanceof ObjectNode object && !object.has("$ref")) {
      object.putIfAbsent("description", Nodes.MAKE.textNode(""));
      content(object, at);
      for (Map.Entry<String, JsonNode> header : object.path("headers").properties()) {
        String pointer = Nodes.child(at + "/headers", header.getKey());
        schemas.check(header.getValue().path("schema"), pointer + "/schema");
      }
    } else if (!response.isObject() && !at.contains("/x-")) {
      refusals.add(at, "no object", "Write the response as an object");
    }
  }

  private void body(JsonNode body, String at) {
    if (body.isMissingNode() || body.has("$ref")) {
      return;
    }
    if (!body.path("content").isObject() || body.path("content").isEmpty()) {
      refusals.add(at + "/content", "a body of no media type", "Name one, as application/json");
    }
    content(body, at);
  }

  private void content(JsonNode holder, String at) {
    for (Map.Entry<String, JsonNode> media : holder.path("content").properties()) {
      String pointer = Nodes.child(at + "/content", media.getKey());
      schemas.check(media.getValue().path("schema"), pointer + "/schema");
    }
  }

  private void parameters(JsonNode holder, String at) {
    Set<String> seen = new HashSet<>();
    List<JsonNode> all = Nodes.items(holder.path("parameters"));
    for (int i = 0; i < all.size(); i++) {
      String pointer = at + "/parameters/" + i;
      JsonNode parameter = all.get(i);
      if (!parameter.has("$ref")) {
        parameter(parameter, pointer);
        String key = parameter.path("in").asText() + " " + parameter.path("name").asText();
        if (!seen.add(key)) {
          refusals.add(pointer, "the parameter " + key + " a second time", "Leave one of them");
        }
      }
    }
  }

  private void parameter(JsonNode parameter, String at) {
    if (!parameter.path("name").isTextual()) {
      refusals.add(at + "/name", "a parameter without a name", "Name it");
    }
    String in = parameter.path("in").asText();
    if (!Set.of("query", "path", "header", "cookie").contains(in)) {
      String what = in.isEmpty() ? "no place" : "the place " + in + ", which does not exist";
      refusals.add(at + "/in", what, "Take one of path, query, header and cookie");
    }
    if (in.equals("path")) {
      ((ObjectNode) parameter).put("required", true);
    }
    schemas.check(parameter.path("schema"), at + "/schema");
    content(parameter, at);
  }

  /** What stands in the path, and what is said of it. */
  private void places(JsonNode operation, JsonNode item, String path, String at) {
    Set<String> named = new HashSet<>();
    for (JsonNode holder : List.of(item, operation)) {
      for (JsonNode given : Nodes.items(holder.path("parameters"))) {
        String reference = given.path("$ref").asText();
        JsonNode parameter = reference.startsWith("#/") ? root.at(reference.substring(1)) : given;
        if (parameter.path("in").asText().equals("path")) {
          named.add(parameter.path("name").asText());
        } else if (parameter.isMissingNode()) {
          return;
        }
      }
    }
    Set<String> places = Operations.variables(path);
    for (String place : places) {
      if (!named.contains(place)) {
        String remedy = "Add it, with in: path";
        refusals.add(at + "/parameters", "no parameter for {" + place + "} of the path", remedy);
      }
    }
    for (String name : named) {
      if (!places.contains(name)) {
        String what = "the parameter " + name + ", which the path has no place for";
        refusals.add(at + "/parameters", what, "Put {" + name + "} into the path, or take it away");
      }
    }
  }

  private void components() {
    JsonNode components = root.path("components");
    for (Map.Entry<String, JsonNode> schema : components.path("schemas").properties()) {
      String at = Nodes.child("/components/schemas", schema.getKey());
      if (!schema.getKey().matches("[A-Za-z0-9._-]+")) {
        String remedy = "Take letters from A to Z, digits, and . _ -";
        refusals.add(at, "a name that OpenAPI does not permit for a schema", remedy);
      }
      schemas.check(schema.getValue(), at);
    }
    components
        .path("parameters")
        .properties()
        .forEach(p -> named(p, "/components/parameters", this::parameter));
    components
        .path("responses")
        .properties()
        .forEach(r -> named(r, "/components/responses", this::response));
    components
        .path("requestBodies")
        .properties()
        .forEach(b -> named(b, "/components/requestBodies", this::body));
  }

  private static void named(
      Map.Entry<String, JsonNode> named,
      String at,
      java.util.function.BiConsumer<JsonNode, String> check) {
    if (!named.getValue().has("$ref")) {
      check.accept(named.getValue(), Nodes.child(at, named.getKey()));
    }
  }
}
