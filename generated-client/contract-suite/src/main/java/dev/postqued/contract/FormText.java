package dev.postqued.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text fields of a form as the values that their schemas say. */
final class FormText {
  private static final Pattern NAME = Pattern.compile("form-data; name=\"([^\"]*)\"");

  private final ApiDocument document;
  private final String schema;

  FormText(ApiDocument document, String schema) {
    this.document = document;
    this.schema = schema;
  }

  /** The parts of a multipart body, each with its values. */
  static Map<String, List<String>> parts(String body, String boundary) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (String part : body.split("--" + Pattern.quote(boundary), -1)) {
      int head = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(part);
      if (head > 0 && name.find()) {
        parts
            .computeIfAbsent(name.group(1), key -> new ArrayList<>())
            .add(part.substring(head + 4, part.length() - 2));
      }
    }
    return parts;
  }

  JsonNode of(Map<String, List<String>> fields) throws JsonProcessingException {
    ObjectNode form = Json.MAPPER.createObjectNode();
    for (Map.Entry<String, List<String>> field : fields.entrySet()) {
      String properties = document.resolve(schema) + "/properties";
      String at = document.resolve(ApiDocument.child(properties, field.getKey()));
      if (document.at(at).path("type").asText().equals("array")) {
        ArrayNode values = form.putArray(field.getKey());
        for (String text : field.getValue()) {
          values.add(value(document.resolve(at + "/items"), text));
        }
      } else {
        form.set(field.getKey(), value(at, field.getValue().get(0)));
      }
    }
    return form;
  }

  /** The text itself if the schema takes it, and otherwise what it is in JSON. */
  private JsonNode value(String at, String text) throws JsonProcessingException {
    JsonNode plain = Json.MAPPER.getNodeFactory().textNode(text);
    return document.faults(at, plain).isEmpty() ? plain : Json.MAPPER.readTree(text);
  }
}
