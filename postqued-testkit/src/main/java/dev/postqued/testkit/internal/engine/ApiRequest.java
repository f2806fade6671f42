package dev.postqued.testkit.internal.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request to the API, whatever server took it in. */
public final class ApiRequest {
  private final String method;
  private final String path;
  private final Map<String, String> query;
  private final Map<String, String> headers;
  private final byte[] body;
  private final List<Part> parts;

  /**
   * Makes a request.
   *
   * @param query first values
   * @param headers first values, by name in any case
   * @param parts the parts of a multipart body, empty for any other
   */
  public ApiRequest(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      byte[] body,
      List<Part> parts) {
    Map<String, String> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    caseless.putAll(headers);
    this.method = method;
    this.path = path;
    this.query = Map.copyOf(query);
    this.headers = caseless;
    this.body = body;
    this.parts = List.copyOf(parts);
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  Map<String, String> query() {
    return query;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  List<Part> parts() {
    return parts;
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  boolean hasMediaType(String type) {
    String value = headers.getOrDefault("Content-Type", "");
    return value.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(type);
  }

  /** Returns a number of the query, from 1 to {@code max}. */
  int number(String name, int otherwise, int max) {
    String text = query.get(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[1-9]\\d{0,8}") || Integer.parseInt(text) > max) {
      throw ApiException.badRequest(name + " must be a whole number from 1 to " + max);
    }
    return Integer.parseInt(text);
  }

  String pathAndQuery() {
    if (query.isEmpty()) {
      return path;
    }
    StringBuilder text = new StringBuilder(path).append('?');
    new TreeMap<>(query)
        .forEach((name, value) -> text.append(name).append('=').append(value).append('&'));
    return text.substring(0, text.length() - 1);
  }

  /** One part of a multipart body. */
  public static final class Part {
    private final String name;
    private final byte[] body;

    public Part(String name, byte[] body) {
      this.name = name;
      this.body = body;
    }

    String name() {
      return name;
    }

    byte[] body() {
      return body;
    }
  }
}
