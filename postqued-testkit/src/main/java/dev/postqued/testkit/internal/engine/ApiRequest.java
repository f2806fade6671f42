package dev.postqued.testkit.internal.engine;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request to the API, whatever server took it in. */
public final class ApiRequest {
  private static final Set<String> TELLING_HEADERS =
      Set.of(
          "accept",
          "content-length",
          "content-type",
          "expect",
          "idempotency-key",
          "transfer-encoding",
          "user-agent");

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

  public String method() {
    return method;
  }

  public String path() {
    return path;
  }

  public Map<String, String> query() {
    return query;
  }

  public Map<String, String> headers() {
    return headers;
  }

  public byte[] body() {
    return body;
  }

  public List<Part> parts() {
    return parts;
  }

  public @Nullable String header(String name) {
    return headers.get(name);
  }

  public boolean hasMediaType(String type) {
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

  /** Returns the header fields that say something about a client, names in lower case, without secrets. */
  public Map<String, String> tellingHeaders() {
    Map<String, String> telling = new TreeMap<>();
    headers.forEach(
        (name, value) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (TELLING_HEADERS.contains(lower)) {
            telling.put(lower, value);
          }
        });
    return Collections.unmodifiableMap(telling);
  }

  public String pathAndQuery() {
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

    public String name() {
      return name;
    }

    public byte[] body() {
      return body;
    }
  }
}
