package dev.postqued.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postqued.contract.Operation.Content;
import dev.postqued.contract.Operation.Parameter;
import dev.postqued.contract.TestServer.Received;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds a request on the wire against the document, and against what was to be sent. */
final class RequestCheck {
  private final ApiDocument document;
  private final Call call;
  private final Received received;
  private final List<String> faults = new ArrayList<>();

  private RequestCheck(ApiDocument document, Call call, Received received) {
    this.document = document;
    this.call = call;
    this.received = received;
  }

  static List<String> faults(ApiDocument document, Call call, String base, Received received) {
    RequestCheck check = new RequestCheck(document, call, received);
    check.same("method", call.operation().method(), received.method());
    check.path(base);
    check.query();
    check.headers();
    check.body();
    return check.faults;
  }

  private void same(String what, @Nullable Object expected, @Nullable Object actual) {
    if (!String.valueOf(expected).equals(String.valueOf(actual))) {
      faults.add(what + " is " + actual + " instead of " + expected);
    }
  }

  /** Finds the document's own path in a path on the wire: its parameters, in their order. */
  static @Nullable List<String> match(String base, Operation operation, String path) {
    String pattern = "\\Q" + base + operation.path() + "\\E";
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("path")) {
        String value = parameter.slashes() ? "\\E(.*)\\Q" : "\\E([^/]*)\\Q";
        pattern = pattern.replace("{" + parameter.name() + "}", value);
      }
    }
    Matcher matcher = Pattern.compile(pattern).matcher(path);
    if (!matcher.matches()) {
      return null;
    }
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      values.add(URLDecoder.decode(matcher.group(i).replace("+", "%2B"), UTF_8));
    }
    return values;
  }

  private void path(String base) {
    List<String> values = match(base, call.operation(), received.path());
    if (values == null) {
      faults.add("path " + received.path() + " is not that of " + call.operation());
      return;
    }
    boolean slashes = call.operation().parameters().stream().anyMatch(Parameter::slashes);
    if (slashes && received.path().toUpperCase(Locale.ROOT).contains("%2F")) {
      faults.add("path " + received.path() + " hides a slash");
    }
    Matcher names = Pattern.compile("\\{([^}]+)}").matcher(call.operation().path());
    for (String value : values) {
      names.find();
      String name = names.group(1);
      for (Parameter parameter : call.operation().parameters()) {
        if (parameter.in().equals("path") && parameter.name().equals(name)) {
          value(parameter, List.of(value));
        }
      }
    }
  }

  private void query() {
    Map<String, List<String>> pairs = pairs(received.query());
    Set<String> unknown = new TreeSet<>(pairs.keySet());
    for (Parameter parameter : call.operation().parameters()) {
      if (parameter.in().equals("query")) {
        List<String> values = pairs.getOrDefault(parameter.name(), List.of());
        unknown.remove(parameter.name());
        boolean joined = !parameter.exploded() && isList(parameter) && !values.isEmpty();
        value(parameter, joined ? List.of(values.get(0).split(",", -1)) : values);
      }
    }
    if (!unknown.isEmpty()) {
      faults.add("the document has no query parameters " + unknown);
    }
  }

  private boolean isList(Parameter parameter) {
    String schema = document.resolve(parameter.pointer() + "/schema");
    return document.at(schema).path("type").asText().equals("array");
  }

  static Map<String, List<String>> pairs(@Nullable String encoded) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    if (encoded == null || encoded.isEmpty()) {
      return pairs;
    }
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      pairs
          .computeIfAbsent(URLDecoder.decode(name, UTF_8), key -> new ArrayList<>())
          .add(equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), UTF_8));
    }
    return pairs;
  }

  private void headers() {
    for (Parameter parameter : call.operation().parameters()) {
      if (parameter.in().equals("header")) {
        String value = received.header(parameter.name());
        value(parameter, value == null ? List.of() : List.of(value));
      }
    }
  }

  /** Checks the values of one parameter as they arrived. */
  private void value(Parameter parameter, List<String> texts) {
    String place = Call.key(parameter);
    JsonNode wanted = call.values().get(place);
    ArrayNode expected = wanted == null ? JsonNodeFactory.instance.arrayNode() : Call.texts(wanted);
    ArrayNode actual = JsonNodeFactory.instance.arrayNode();
    texts.forEach(actual::add);
    same(place, expected, actual);
    if (parameter.required() && texts.isEmpty()) {
      faults.add(place + " is missing");
    }
    if (wanted != null) {
      document
          .faults(parameter.pointer() + "/schema", wanted)
          .forEach(fault -> faults.add(place + " " + fault));
    }
  }

  private void body() {
    Content content = call.operation().body().orElse(null);
    JsonNode wanted = call.body();
    if (content == null || wanted == null) {
      same("length of the body", 0, received.body().length());
      return;
    }
    String type = String.valueOf(received.header("Content-Type"));
    same("type", content.type(), type.replaceFirst(";.*", ""));
    same("Content-Length", received.body().length(), received.header("Content-Length"));
    JsonNode sent = sent(content, type);
    if (sent == null) {
      return;
    }
    if (!Json.plain(wanted).equals(Json.plain(sent))) {
      same("body", Json.plain(wanted), Json.plain(sent));
    }
    document.faults(content.schema(), sent).forEach(fault -> faults.add("body " + fault));
  }

  private @Nullable JsonNode sent(Content content, String type) {
    try {
      if (content.json()) {
        return Json.MAPPER.readTree(received.body().bytes());
      }
      String text = new String(received.body().bytes(), UTF_8);
      if (content.type().startsWith("multipart/")) {
        return new FormText(document, content.schema())
            .of(FormText.parts(text, type.replaceFirst(".*boundary=", "")));
      }
      return content.type().endsWith("x-www-form-urlencoded")
          ? new FormText(document, content.schema()).of(pairs(text))
          : JsonNodeFactory.instance.textNode(text);
    } catch (IOException e) {
      faults.add("the body is not JSON: " + e.getMessage());
      return null;
    }
  }
}
