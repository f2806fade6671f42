package dev.postqued.engine.internal.bindings;

import dev.postqued.engine.internal.call.Sender;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.service.Server;
import dev.postqued.transport.HttpHeader;
import dev.postqued.transport.RequestBody;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportRequest.Kind;
import dev.postqued.transport.TransportResponse;
import feign.Client;
import feign.Request;
import feign.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Sends Feign's requests. A request whose address is a path is for the API, which gets the key here,
 * where no log and no exception of Feign can show it. Any other request is for the operation's own
 * server, which must not receive the key.
 */
final class FeignTransport implements Client {

  private static final RequestBody NOTHING = RequestBody.of(new byte[0]);

  private final Sender sender;
  private final Server api;
  private final URI server;
  private final String basePath;
  private final Settings settings;

  FeignTransport(Sender sender, Settings settings) {
    this.sender = sender;
    this.api = settings.servers().api();
    this.server = TransportRequest.serverOf(api.address());
    this.basePath = api.address().getRawPath();
    this.settings = settings;
  }

  @Override
  public Response execute(Request request, Request.Options ignored) {
    Kind kind = isDownload(request) ? Kind.DOWNLOAD : Kind.CALL;
    Duration limit = kind == Kind.CALL ? settings.attemptTimeout() : settings.downloadTimeout();
    String method = request.httpMethod().name();
    if (request.url().startsWith("/")) {
      TransportRequest.Builder call =
          filled(
              TransportRequest.builder(kind, method, server, basePath + request.url(), limit),
              request);
      settings.authenticate(call, api);
      return response(request, sender.send(call.build()));
    }
    URI address = URI.create(request.url());
    TransportRequest.Builder call =
        filled(TransportRequest.builder(kind, method, address, limit), request);
    return response(request, sender.send(call.build()));
  }

  private static boolean isDownload(Request request) {
    return request.requestTemplate() != null
        && request.requestTemplate().methodMetadata().returnType() == InputStream.class;
  }

  private TransportRequest.Builder filled(TransportRequest.Builder call, Request request) {
    request
        .headers()
        .forEach(
            (name, values) -> {
              // The length is the transport's to say.
              if (!name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> call.addHeader(name, value));
              }
            });
    call.setHeader("User-Agent", settings.userAgent());
    if (request.body() != null) {
      call.body(RequestBody.of(request.body()));
    } else if (request.httpMethod().isWithBody()) {
      call.body(NOTHING);
    }
    return call;
  }

  private static Response response(Request request, TransportResponse response) {
    return Response.builder()
        .request(request)
        .status(response.status())
        .headers(response.status() / 100 == 2 ? Map.of() : headers(response))
        .body(response.body(), null)
        .build();
  }

  /** Nobody asks for those of a success. */
  private static Map<String, Collection<String>> headers(TransportResponse response) {
    Map<String, Collection<String>> headers = new HashMap<>();
    for (HttpHeader header : response.headers()) {
      headers.computeIfAbsent(header.name(), name -> new ArrayList<>()).add(header.value());
    }
    return headers;
  }
}
