package dev.postqued.engine.internal.bindings;

import dev.postqued.engine.internal.config.Settings;
import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/**
 * Sends Feign's requests. A request whose address is a path is for the API and gets the key here,
 * where no log and no exception of Feign can show it. Any other request is for the operation's own
 * server, which must not receive the key.
 */
final class FeignTransport implements Client {

  private static final byte[] NO_BYTES = {};

  private final CloseableHttpClient http;
  private final HttpHost api;
  private final String apiPath;
  private final Settings settings;

  FeignTransport(CloseableHttpClient http, Settings settings) {
    this.http = http;
    this.api = HttpHost.create(settings.baseUrl());
    this.apiPath = settings.baseUrl().getRawPath();
    this.settings = settings;
  }

  @Override
  public Response execute(Request request, Request.Options ignored) throws IOException {
    if (request.url().startsWith("/")) {
      ClassicHttpRequest sent = request(request, api, apiPath + request.url());
      sent.setHeader("Authorization", settings.credential().authorization());
      return answer(request, http.executeOpen(api, sent, null));
    }
    URI url = URI.create(request.url());
    HttpHost other = HttpHost.create(url);
    return answer(request, http.executeOpen(other, request(request, other, target(url)), null));
  }

  private static String target(URI url) {
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  private ClassicHttpRequest request(Request request, HttpHost host, String target) {
    ClassicHttpRequest sent =
        new BasicClassicHttpRequest(request.httpMethod().name(), host, target);
    request
        .headers()
        .forEach(
            (name, values) -> {
              // HttpClient sets the length.
              if (!name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> sent.addHeader(name, value));
              }
            });
    sent.setHeader("User-Agent", settings.userAgent());
    if (request.body() != null) {
      sent.setEntity(new ByteArrayEntity(request.body(), null));
    } else if (request.httpMethod().isWithBody()) {
      sent.setEntity(new ByteArrayEntity(NO_BYTES, null));
    }
    return sent;
  }

  private static Response answer(Request request, ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    return Response.builder()
        .request(request)
        .status(response.getCode())
        .headers(response.getCode() / 100 == 2 ? Map.of() : headers(response))
        .body(entity == null ? null : entity.getContent(), null)
        .build();
  }

  /** Nobody asks for those of a success. */
  private static Map<String, Collection<String>> headers(ClassicHttpResponse response) {
    Map<String, Collection<String>> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
    }
    return headers;
  }
}
