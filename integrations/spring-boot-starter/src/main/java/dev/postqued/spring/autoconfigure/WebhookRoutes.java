package dev.postqued.spring.autoconfigure;

import dev.postqued.signatures.WebhookRejectedException;
import dev.postqued.spring.autoconfigure.WebhookEndpoints.Receiver;
import dev.postqued.spring.autoconfigure.WebhookEndpoints.WebhookEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Hands requests to the clients. 204 says that every listener of the application has returned: if one throws, the request
 * fails, and the service delivers the event again. A request that the client refuses is answered with 400.
 */
final class WebhookRoutes implements RouterFunction<ServerResponse> {

  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

  static final int MAX_BYTES = 1 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(WebhookRoutes.class);

  private final Map<String, Receiver> receivers;
  private final ApplicationEventPublisher events;

  private WebhookRoutes(Map<String, Receiver> receivers, ApplicationEventPublisher events) {
    this.receivers = receivers;
    this.events = events;
  }

  static WebhookRoutes of(List<WebhookEndpoint> endpoints, ApplicationEventPublisher events) {
    Map<String, Receiver> receivers = new HashMap<>();
    for (WebhookEndpoint endpoint : endpoints) {
      if (!PATH.matcher(endpoint.path()).matches()) {
        throw new IllegalStateException(
            endpoint.property()
                + " must be a path of letters, digits and -._~ such as /webhooks/postqued, was "
                + endpoint.path());
      }
      if (receivers.put(endpoint.path(), endpoint.receiver()) != null) {
        throw new IllegalStateException(
            endpoint.property()
                + " must be a path of its own, and another client has "
                + endpoint.path());
      }
    }
    return new WebhookRoutes(Map.copyOf(receivers), events);
  }

  @Override
  public Optional<HandlerFunction<ServerResponse>> route(ServerRequest request) {
    return Optional.ofNullable(receivers.get(request.requestPath().pathWithinApplication().value()))
        .map(receiver -> received -> answer(received, receiver));
  }

  private ServerResponse answer(ServerRequest request, Receiver receiver) throws IOException {
    if (!request.method().equals(HttpMethod.POST)) {
      return ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED).allow(HttpMethod.POST).build();
    }
    HttpServletRequest servlet = request.servletRequest();
    byte[] body = servlet.getInputStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      LOG.warn("A webhook was refused: its body has more than {} bytes", MAX_BYTES);
      return ServerResponse.badRequest().build();
    }
    try {
      receiver.receive(body, headers(servlet)).ifPresent(events::publishEvent);
      return ServerResponse.noContent().build();
    } catch (WebhookRejectedException e) {
      LOG.warn("A webhook was refused: {}", e.getMessage());
      return ServerResponse.badRequest().build();
    }
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    return headers;
  }
}
