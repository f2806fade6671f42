package dev.postqued.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import feign.Feign;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import feign.Retryer;
import feign.Target.HardCodedTarget;
import feign.codec.Encoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Feign as a user of the bindings could set it up. Feign's own bodies are bytes, so a form is handed
 * from the encoder to the client beside Feign, under the boundary that both see.
 */
final class Wire {
  private static final Set<String> OF_THE_CLIENT = Set.of("content-length", "host");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, Form> forms = new ConcurrentHashMap<>();

  /** An answer that says no. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final byte[] body;

    Refusal(int status, byte[] body) {
      super("the service answers " + status);
      this.status = status;
      this.body = body;
    }

    int status() {
      return status;
    }

    byte[] body() {
      return body;
    }
  }

  Object bind(Class<?> api, URI base) {
    return Feign.builder()
        .client(this::send)
        .encoder(this::encode)
        .decoder(Wire::decode)
        .errorDecoder(
            (method, answer) -> {
              try (InputStream body = content(answer)) {
                return new Refusal(answer.status(), body.readAllBytes());
              } catch (IOException e) {
                return e;
              }
            })
        .doNotCloseAfterDecode()
        .retryer(Retryer.NEVER_RETRY)
        .build()
        .newInstance(new HardCodedTarget<>(api, base.toString()));
  }

  private void encode(Object body, Type type, RequestTemplate template) {
    String declared =
        template.headers().getOrDefault("Content-Type", Set.of()).stream().findFirst().orElse("");
    try {
      if (type == Encoder.MAP_STRING_WILDCARD && declared.startsWith("multipart/")) {
        String boundary = UUID.randomUUID().toString();
        forms.put(boundary, new Form(boundary, fields(body)));
        template.header("Content-Type");
        template.header("Content-Type", "multipart/form-data; boundary=" + boundary);
      } else if (type == Encoder.MAP_STRING_WILDCARD) {
        template.body(urlEncoded(fields(body)));
      } else if (body instanceof Path file) {
        template.body(Files.readAllBytes(file), null);
      } else {
        template.body(Json.MAPPER.writeValueAsBytes(body), UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> fields(Object body) {
    return (Map<String, ?>) body;
  }

  private static String urlEncoded(Map<String, ?> fields) {
    return fields.entrySet().stream()
        .filter(field -> field.getValue() != null)
        .map(field -> field.getKey() + "=" + URLEncoder.encode(text(field.getValue()), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** A field of a form: text as it is, anything else as JSON. */
  static String text(Object value) {
    try {
      JsonNode json = Json.MAPPER.valueToTree(value);
      return json.isValueNode() ? json.asText() : Json.MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Response send(Request request, Request.Options options) throws IOException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(request.url()))
            .method(request.httpMethod().name(), publisher(request));
    for (Map.Entry<String, Collection<String>> header : request.headers().entrySet()) {
      if (!OF_THE_CLIENT.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        header.getValue().forEach(value -> builder.header(header.getKey(), value));
      }
    }
    try {
      var answer = http.send(builder.build(), BodyHandlers.ofInputStream());
      return Response.builder()
          .status(answer.statusCode())
          .headers(Map.copyOf(answer.headers().map()))
          .body(answer.body(), null)
          .request(request)
          .build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private BodyPublisher publisher(Request request) {
    for (String type : request.headers().getOrDefault("Content-Type", Set.of())) {
      Form form = forms.remove(type.replaceFirst(".*boundary=", ""));
      if (form != null) {
        return form.publisher();
      }
    }
    return request.body() == null
        ? BodyPublishers.noBody()
        : BodyPublishers.ofByteArray(request.body());
  }

  private static @Nullable Object decode(Response answer, Type type) throws IOException {
    if (type == InputStream.class) {
      return content(answer);
    }
    try (InputStream body = content(answer)) {
      byte[] bytes = body.readAllBytes();
      if (bytes.length == 0) {
        return null;
      }
      String kind = String.join(",", answer.headers().getOrDefault("Content-Type", Set.of()));
      return type == String.class && !kind.contains("json")
          ? new String(bytes, UTF_8)
          : Json.MAPPER.readValue(bytes, Json.MAPPER.constructType(type));
    }
  }

  private static InputStream content(Response answer) throws IOException {
    return answer.body() == null ? InputStream.nullInputStream() : answer.body().asInputStream();
  }
}
