package dev.postqued.engine.internal.bindings;

import dev.postqued.engine.internal.call.Sender;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.service.Server;
import dev.postqued.transport.HttpHeader;
import dev.postqued.transport.RequestBody;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportRequest.Kind;
import dev.postqued.transport.TransportResponse;
import java.net.URI;
import java.time.Duration;

/**
 * Sends the requests of operations. That of an operation with its own server does not carry the key;
 * every other one is for the API, and gets it here.
 */
final class OperationSender {

  private static final RequestBody NOTHING = RequestBody.of(new byte[0]);

  private final Sender sender;
  private final Server api;
  private final URI server;
  private final String basePath;
  private final Settings settings;

  OperationSender(Sender sender, Settings settings) {
    this.sender = sender;
    this.api = settings.servers().api();
    this.server = TransportRequest.serverOf(api.address());
    this.basePath = api.address().getRawPath();
    this.settings = settings;
  }

  /** Sends a request once. */
  TransportResponse send(OperationRequest.Prepared request, Kind kind) {
    Duration limit = kind == Kind.CALL ? settings.attemptTimeout() : settings.downloadTimeout();
    String method = request.method().name();
    if (request.server() != null) {
      URI address = URI.create(request.server() + request.url());
      return sender.send(
          filled(TransportRequest.builder(kind, method, address, limit), request).build());
    }
    TransportRequest.Builder call =
        filled(
            TransportRequest.builder(kind, method, server, basePath + request.url(), limit),
            request);
    settings.authenticate(call, api);
    return sender.send(call.build());
  }

  private TransportRequest.Builder filled(
      TransportRequest.Builder call, OperationRequest.Prepared request) {
    for (HttpHeader header : request.headers()) {
      call.addHeader(header.name(), header.value());
    }
    call.setHeader("User-Agent", settings.userAgent());
    if (request.body() != null) {
      call.body(request.body());
    } else if (request.method().isWithBody()) {
      call.body(NOTHING);
    }
    return call;
  }
}
