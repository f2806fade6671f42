package dev.postqued.engine.internal.bindings;

import dev.postqued.calls.SendableText;
import dev.postqued.engine.internal.json.Json;
import dev.postqued.transport.HttpHeader;
import dev.postqued.transport.RequestBody;
import feign.MethodMetadata;
import feign.Param;
import feign.Request.HttpMethod;
import feign.RequestTemplate;
import feign.template.UriTemplate;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request that the annotations of a generated method describe. Feign reads the annotations and
 * expands the templates; what no argument changes is expanded once.
 */
final class OperationRequest {

  private final MethodMetadata metadata;
  private final HttpMethod method;
  private final Map<Integer, Param.Expander> expanders = new HashMap<>();

  /** Null if the address has a query, which Feign assembles. */
  private final @Nullable UriTemplate path;

  /** The template without its header fields. */
  private final RequestTemplate address;

  private final List<Field> fields;

  /**
   * A header field.
   *
   * @param text what is sent, or the name of the argument that is sent
   */
  private record Field(String name, String text, boolean isArgument) {

    static Field of(String name, String template) {
      if (!template.contains("{")) {
        return new Field(name, template, false);
      }
      if (template.lastIndexOf('{') != 0 || template.indexOf('}') != template.length() - 1) {
        throw new IllegalStateException(
            "the header " + name + " is \"" + template + "\"; a text or one argument is supported");
      }
      return new Field(name, template.substring(1, template.length() - 1), true);
    }

    String value(Map<String, Object> variables) {
      return isArgument ? String.valueOf(variables.getOrDefault(text, "")) : text;
    }
  }

  /**
   * A request, ready to be sent as often as it takes.
   *
   * @param url the path and the query, encoded
   * @param server the operation's own server; null if it is that of the API
   */
  record Prepared(
      HttpMethod method,
      String url,
      @Nullable URI server,
      List<HttpHeader> headers,
      @Nullable RequestBody body) {}

  OperationRequest(MethodMetadata metadata) {
    this.metadata = metadata;
    RequestTemplate template = metadata.template();
    this.method = HttpMethod.valueOf(template.method());
    if (metadata.queryMapIndex() != null || metadata.headerMapIndex() != null) {
      throw new IllegalStateException(
          metadata.configKey() + " takes a map of queries or headers, which is not supported");
    }
    metadata.indexToExpanderClass().forEach((index, type) -> expanders.put(index, made(type)));
    path =
        template.queries().isEmpty()
            ? UriTemplate.create(template.path(), !template.decodeSlash(), StandardCharsets.UTF_8)
            : null;
    address = RequestTemplate.from(template).headers(Map.of());
    fields = new ArrayList<>();
    template
        .headers()
        .forEach((name, values) -> values.forEach(value -> fields.add(Field.of(name, value))));
  }

  private static Param.Expander made(Class<? extends Param.Expander> type) {
    try {
      Constructor<? extends Param.Expander> constructor = type.getDeclaredConstructor();
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " needs a public constructor without arguments", e);
    }
  }

  /** What the operation is to do. */
  HttpMethod method() {
    return method;
  }

  /** The parts of the body that are arguments of their own: the operation sends a form. */
  List<String> formParts() {
    return metadata.formParams();
  }

  /** Writes the arguments. */
  Prepared prepare(Object[] arguments) {
    Map<String, Object> variables = variables(arguments);
    return new Prepared(
        method,
        path == null ? address.resolve(variables).url() : path.expand(variables),
        metadata.urlIndex() == null ? null : (URI) arguments[metadata.urlIndex()],
        headers(variables),
        metadata.bodyIndex() == null ? null : body(arguments[metadata.bodyIndex()]));
  }

  /** A byte array is a body that was written before. */
  private static RequestBody body(Object value) {
    return RequestBody.of(value instanceof byte[] bytes ? bytes : Json.sendable(value));
  }

  private Map<String, Object> variables(Object[] arguments) {
    Map<String, Object> variables = new HashMap<>();
    metadata
        .indexToName()
        .forEach(
            (index, names) -> {
              Object value = arguments[index];
              if (value != null) {
                if (value instanceof String text) {
                  SendableText.checked(names.iterator().next(), text);
                }
                Object written = written(index, value);
                names.forEach(name -> variables.put(name, written));
              }
            });
    return variables;
  }

  /** Each element of a list is a value of its own. */
  private Object written(int index, Object value) {
    Param.Expander expander = expanders.get(index);
    if (expander == null) {
      return value;
    }
    if (!(value instanceof Iterable<?> elements)) {
      return expander.expand(value);
    }
    List<String> written = new ArrayList<>();
    for (Object element : elements) {
      if (element != null) {
        written.add(expander.expand(element));
      }
    }
    return written;
  }

  /** An argument that is left out takes its field with it. */
  private List<HttpHeader> headers(Map<String, Object> variables) {
    List<HttpHeader> headers = new ArrayList<>(fields.size() + 2);
    for (Field field : fields) {
      String value = field.value(variables);
      if (!value.isEmpty()) {
        headers.add(new HttpHeader(field.name(), value));
      }
    }
    return headers;
  }
}
