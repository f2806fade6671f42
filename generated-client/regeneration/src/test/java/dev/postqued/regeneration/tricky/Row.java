package dev.postqued.regeneration.tricky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tricky document: a small one with one part replaced, and what comes of it.
 *
 * @param table the table that has it
 * @param name what is tricky
 * @param cells the other cells, by the heading of their column
 */
record Row(String table, String name, Map<String, String> cells) {
  private static final ObjectMapper YAML = new YAMLMapper();
  private static final String THINGS =
      """
      openapi: 3.0.3
      info: {title: Things, version: "1"}
      paths:
        /things:
          get:
            {tags: [Things], operationId: getThing, responses: {200: {description: A thing.,
             content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}}
          post:
            {tags: [Things], operationId: putThing, requestBody: {required: true,
             content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}},
             responses: {200: {description: A thing.,
             content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}}
      components: {schemas: {Thing: {type: object, properties: {a: {type: string}}},
       Other: {type: object, properties: {b: {type: string}}}}}
      """;

  /** Reads the tables of a file. */
  static List<Row> read(String table, String text) {
    List<Row> rows = new ArrayList<>();
    List<String> columns = List.of();
    for (String line : text.lines().toList()) {
      if (!line.startsWith("|")) {
        columns = List.of();
      } else if (columns.isEmpty()) {
        columns = cells(line);
      } else if (!line.matches("[|:\\- ]+")) {
        List<String> cells = cells(line);
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 1; i < columns.size(); i++) {
          named.put(columns.get(i), i < cells.size() ? cells.get(i) : "");
        }
        rows.add(new Row(table, cells.get(0), named));
      }
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.substring(1).split("(?<!\\\\)\\|", -1)) {
      cells.add(cell.strip().replace("\\|", "|").replaceAll("^`(.*)`$", "$1"));
    }
    return cells;
  }

  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  static JsonNode yaml(String text) {
    try {
      return YAML.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  /** The whole document. */
  ObjectNode document() {
    ObjectNode document = (ObjectNode) yaml(THINGS);
    ObjectNode get = (ObjectNode) document.at("/paths/~1things/get");
    ObjectNode post = (ObjectNode) document.at("/paths/~1things/post");
    cells.forEach(
        (column, cell) -> {
          switch (column) {
            case "parameters" -> parameters(document, get, (ArrayNode) yaml("[" + cell + "]"));
            case "body" -> {
              post.set("requestBody", yaml(cell));
              post.set("responses", yaml("{204: {description: Done.}}"));
            }
            case "answers" -> get.set("responses", yaml(cell));
            case "schemas" ->
                ((ObjectNode) document.at("/components/schemas"))
                    .setAll((ObjectNode) yaml("{" + cell + "}"));
            case "property" ->
                merge(document, "{components: {schemas: {Thing: {properties: {" + cell + "}}}}}");
            case "3.1 property" ->
                merge(
                    document,
                    "{openapi: 3.1.0, components: {schemas: {Thing: {properties: {"
                        + cell
                        + "}}}}}");
            case "whole document" -> merge(document, "{" + cell + "}");
            default -> {}
          }
        });
    return document;
  }

  private static void parameters(ObjectNode document, ObjectNode get, ArrayNode parameters) {
    get.set("parameters", parameters);
    get.set("responses", yaml("{204: {description: Done.}}"));
    StringBuilder path = new StringBuilder("/things");
    for (JsonNode parameter : parameters) {
      if (parameter.path("in").asText().equals("path")) {
        path.append("/{").append(parameter.path("name").asText()).append('}');
        ((ObjectNode) parameter).put("required", true);
      }
    }
    ObjectNode paths = (ObjectNode) document.get("paths");
    ((ObjectNode) paths.get("/things")).remove("get");
    ObjectNode item =
        paths.has(path.toString())
            ? (ObjectNode) paths.get(path.toString())
            : paths.putObject(path.toString());
    item.set("get", get);
  }

  private static void merge(ObjectNode into, String yaml) {
    merge(into, (ObjectNode) yaml(yaml));
  }

  private static void merge(ObjectNode into, ObjectNode from) {
    for (Map.Entry<String, JsonNode> member : from.properties()) {
      JsonNode before = into.get(member.getKey());
      boolean schema = member.getValue().has("type") || member.getValue().has("$ref");
      if (member.getValue().isNull()) {
        into.remove(member.getKey());
      } else if (before instanceof ObjectNode old
          && member.getValue() instanceof ObjectNode more
          && !schema
          && !more.has("allOf")
          && !more.has("oneOf")
          && !more.has("anyOf")) {
        merge(old, more);
      } else {
        into.set(member.getKey(), member.getValue());
      }
    }
  }
}
