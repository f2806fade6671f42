package dev.postqued.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.postqued.signatures.WebhookRejectedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Gives what is posted to it to {@link Webhooks#receive}, as a user's server does. */
final class EventServer implements AutoCloseable {

  private final HttpServer server;
  private final Webhooks webhooks;
  final List<WebhookReceipt> receipts = Collections.synchronizedList(new ArrayList<>());

  EventServer(Webhooks webhooks) throws IOException {
    this.webhooks = webhooks;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(answer(body, exchange), -1);
    }
  }

  private int answer(byte[] body, HttpExchange exchange) {
    try {
      receipts.add(webhooks.receive(body, exchange.getRequestHeaders()));
      return 204;
    } catch (WebhookRejectedException e) {
      return 400;
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
