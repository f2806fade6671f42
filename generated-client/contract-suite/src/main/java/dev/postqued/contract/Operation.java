package dev.postqued.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One operation of a document. */
final class Operation {
  private final ApiDocument document;
  private final String method;
  private final String path;
  private final String pointer;

  Operation(ApiDocument document, String method, String path) {
    this.document = document;
    this.method = method.toUpperCase(Locale.ROOT);
    this.path = path;
    this.pointer = ApiDocument.child("/paths", path) + "/" + method;
  }

  /**
   * A value beside the body.
   *
   * @param in path, query or header
   * @param exploded whether each item of a list has a name of its own
   * @param slashes whether slashes of the value are slashes of the path
   * @param pointer where its schema is
   */
  record Parameter(
      String name,
      String in,
      boolean required,
      boolean exploded,
      boolean slashes,
      String pointer) {}

  /**
   * A body of a request or an answer.
   *
   * @param type the media type
   * @param pointer where the media type is described
   */
  record Content(String type, String pointer) {
    String schema() {
      return pointer + "/schema";
    }

    boolean json() {
      return type.startsWith("application/") && type.endsWith("json");
    }
  }

  /** One way in which the operation ends; without a body if there is no content. */
  record Answer(int status, List<Content> contents) {
    boolean good() {
      return status >= 200 && status < 300;
    }
  }

  String id() {
    return document.at(pointer).path("operationId").asText();
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }

  /** The parameters of the operation, and those of its path that it does not replace. */
  List<Parameter> parameters() {
    Map<String, Parameter> found = new LinkedHashMap<>();
    for (String list : List.of(ApiDocument.child("/paths", path), pointer)) {
      for (int i = 0; i < document.at(list).path("parameters").size(); i++) {
        Parameter parameter = parameter(document.resolve(list + "/parameters/" + i));
        found.put(parameter.in() + " " + parameter.name(), parameter);
      }
    }
    return List.copyOf(found.values());
  }

  private Parameter parameter(String at) {
    JsonNode node = document.at(at);
    return new Parameter(
        node.path("name").asText(),
        node.path("in").asText(),
        node.path("required").asBoolean(),
        node.path("explode").asBoolean(node.path("in").asText().equals("query")),
        node.path("x-keeps-slashes").asBoolean(),
        at);
  }

  /** The body of the request in the first form that the document names. */
  Optional<Content> body() {
    return contents(document.resolve(pointer + "/requestBody")).stream().findFirst();
  }

  boolean bodyRequired() {
    return document
        .at(document.resolve(pointer + "/requestBody"))
        .path("required")
        .asBoolean(false);
  }

  List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> answer : document.at(pointer).path("responses").properties()) {
      String at = document.resolve(ApiDocument.child(pointer + "/responses", answer.getKey()));
      answers.add(new Answer(status(answer.getKey()), contents(at)));
    }
    return answers;
  }

  /** Any status of a class or of none stands for the rest. */
  private static int status(String key) {
    return key.equals("default") ? 599 : Integer.parseInt(key.replace("XX", "18"));
  }

  private List<Content> contents(String at) {
    return document.at(at).path("content").properties().stream()
        .map(
            media ->
                new Content(media.getKey(), ApiDocument.child(at + "/content", media.getKey())))
        .toList();
  }
}
