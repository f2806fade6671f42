package dev.postqued.contracts;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postqued.transport.HttpHeader;
import dev.postqued.transport.TransportRequest;
import feign.Feign;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import feign.Retryer;
import feign.Target;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes requests with Feign alone. Bodies are not compared, since Feign has no JSON of its own. */
final class FeignRequests {

  /** What the client of a service adds. */
  private static final Set<String> OWN = Set.of("authorization", "user-agent");

  private @Nullable Request made;

  /** Calls a method of a generated interface. */
  void make(Method operation, Object[] arguments) throws ReflectiveOperationException {
    Object api =
        Feign.builder()
            .client((request, options) -> seen(request))
            .encoder((body, type, template) -> template.body(new byte[0], null))
            .retryer(Retryer.NEVER_RETRY)
            .target(new PathTarget<>(operation.getDeclaringClass()));
    try {
      operation.invoke(api, arguments);
    } catch (InvocationTargetException e) {
      // An empty answer cannot be read as everything; the request is what matters.
      assertTrue(made != null, () -> "Feign refuses: " + e.getCause());
    }
  }

  private Response seen(Request request) {
    made = request;
    return Response.builder().request(request).status(204).headers(Map.of()).build();
  }

  /** Fails if another request was sent. */
  void assertSame(TransportRequest sent) {
    Request expected = requireNonNull(made);
    assertEquals(expected.httpMethod().name(), sent.method());
    assertTrue(
        (sent.server() + sent.target()).endsWith(expected.url()),
        () -> "Feign: " + expected.url() + ", sent: " + sent.target());
    List<String> headers = new ArrayList<>();
    expected
        .headers()
        .forEach((name, values) -> values.forEach(value -> headers.add(line(name, value))));
    headers.removeIf(line -> line.startsWith("content-length: "));
    assertEquals(headers, own(sent));
  }

  private static List<String> own(TransportRequest sent) {
    List<String> headers = new ArrayList<>();
    for (HttpHeader header : sent.headers()) {
      if (!OWN.contains(header.name().toLowerCase(Locale.ROOT))) {
        headers.add(line(header.name(), header.value()));
      }
    }
    return headers;
  }

  private static String line(String name, String value) {
    return name.toLowerCase(Locale.ROOT) + ": " + value;
  }

  /** Keeps the address a path, unless the operation has its own server. */
  private static final class PathTarget<T> extends Target.HardCodedTarget<T> {

    PathTarget(Class<T> api) {
      super(api, URI.create("https://api.example").toString());
    }

    @Override
    public Request apply(RequestTemplate input) {
      return input.request();
    }
  }
}
