package dev.postqued.regeneration.tricky;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import feign.Feign;
import feign.Param;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import feign.Retryer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Calls bindings against a server of our own, as a user of Feign and Jackson could. */
final class Caller implements AutoCloseable {
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicReference<String> answer = new AtomicReference<>("204");
  private final AtomicReference<List<String>> sent = new AtomicReference<>(List.of());
  private final HttpServer server;
  private final Path folder;

  Caller(Path folder) throws IOException {
    this.folder = folder;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** What was sent: the request line, a line for each header, and the body. */
  List<String> sent() {
    return sent.get();
  }

  /** Forgets what was sent. */
  void forget() {
    sent.set(List.of());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      List<String> lines = new ArrayList<>();
      lines.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> lines.add(name + ": " + String.join(", ", values)));
      lines.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      sent.set(lines);
      String[] parts = answer.get().split(" ", 2);
      String rest = parts.length > 1 ? parts[1] : "";
      String type = rest.matches("[a-z]+/[a-z0-9.+-]+: .*") ? rest.replaceFirst(": .*", "") : "";
      byte[] body = (type.isEmpty() ? rest : rest.substring(type.length() + 2)).getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type.isEmpty() ? "application/json" : type);
      exchange.sendResponseHeaders(Integer.parseInt(parts[0]), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  /** Calls the method with arguments by their names, and returns what it returns. */
  Object call(Method method, JsonNode arguments, String answered)
      throws InvocationTargetException, IllegalAccessException {
    answer.set(answered);
    Object api =
        Feign.builder()
            .client(this::send)
            .encoder(this::encode)
            .decoder(Caller::decode)
            .doNotCloseAfterDecode()
            .retryer(Retryer.NEVER_RETRY)
            .requestInterceptor(request -> request.header("Authorization", "Bearer key"))
            .target(
                method.getDeclaringClass(), "http://127.0.0.1:" + server.getAddress().getPort());
    Parameter[] parameters = method.getParameters();
    Object[] values = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      boolean named = parameters[i].isAnnotationPresent(Param.class);
      JsonNode value = arguments.path(named ? parameters[i].getName() : "body");
      if (parameters[i].getType() == URI.class && value.isMissingNode()) {
        values[i] = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/other");
      } else if (!value.isMissingNode() && !value.isNull()) {
        values[i] = value(value, parameters[i].getParameterizedType());
      }
    }
    return method.invoke(api, values);
  }

  private Object value(JsonNode value, Type type) {
    try {
      return type == Path.class
          ? Files.writeString(Files.createTempFile(folder, "file", ""), value.asText())
          : JSON.convertValue(value, JSON.constructType(type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A form is written as JSON, so that it can be looked at: what it holds is up to the bindings. */
  private void encode(Object body, Type type, RequestTemplate template) {
    String declared = String.join(",", template.headers().getOrDefault("Content-Type", Set.of()));
    try {
      if (body instanceof Path file) {
        template.body(Files.readAllBytes(file), UTF_8);
      } else if (body instanceof String text && !declared.contains("json")) {
        template.body(text);
      } else if (body instanceof Map<?, ?> form && declared.contains("form")) {
        Map<Object, Object> fields = new LinkedHashMap<>();
        for (Map.Entry<?, ?> field : form.entrySet()) {
          Object value = field.getValue();
          fields.put(field.getKey(), value instanceof Path file ? Files.readString(file) : value);
        }
        template.body(JSON.writeValueAsBytes(fields), UTF_8);
      } else {
        template.body(JSON.writeValueAsBytes(body), UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Response send(Request request, Request.Options options) throws IOException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(request.url()))
            .method(
                request.httpMethod().name(),
                request.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(request.body()));
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> builder.header(name, value));
              }
            });
    try {
      var answered = http.send(builder.build(), BodyHandlers.ofByteArray());
      return Response.builder()
          .status(answered.statusCode())
          .headers(Map.copyOf(answered.headers().map()))
          .body(answered.body())
          .request(request)
          .build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static Object decode(Response answer, Type type) throws IOException {
    if (answer.body() == null || type == InputStream.class) {
      return answer.body() == null ? null : answer.body().asInputStream();
    }
    try (InputStream body = answer.body().asInputStream()) {
      byte[] bytes = body.readAllBytes();
      if (bytes.length == 0) {
        return null;
      }
      String kind = String.join(",", answer.headers().getOrDefault("content-type", Set.of()));
      return type == String.class && !kind.contains("json")
          ? new String(bytes, UTF_8)
          : JSON.readValue(bytes, JSON.constructType(type));
    }
  }
}
