package dev.postqued.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.postqued.signatures.WebhookRejectedException;
import dev.postqued.webhooks.WebhookEvent;
import dev.postqued.webhooks.WebhookReceipt;
import dev.postqued.webhooks.Webhooks;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Receives events at {@code POST /webhooks} on this machine, and prints how the client classifies
 * them.
 */
final class WebhookServer implements AutoCloseable {

  static final int MAX_BYTES = 1 << 20;

  private static final int THREADS = 4;

  private final Webhooks webhooks;
  private final PrintStream out;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  WebhookServer(Webhooks webhooks, int port, PrintStream out) throws IOException {
    this.webhooks = webhooks;
    this.out = out;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext("/webhooks", this::take);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks");
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("POST")) {
        exchange.sendResponseHeaders(answer(exchange), -1);
      } else {
        exchange.getResponseHeaders().set("Allow", "POST");
        exchange.sendResponseHeaders(405, -1);
      }
    }
  }

  /**
   * The client gets the bytes of the body as they were received: a signature is valid only for
   * these.
   */
  private int answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      out.println("   refused: the body has more than " + MAX_BYTES + " bytes");
      return 400;
    }
    try {
      print(webhooks.receive(body, exchange.getRequestHeaders()));
      return 204;
    } catch (WebhookRejectedException e) {
      out.println("   refused: " + e.getMessage());
      return 400;
    }
  }

  private void print(WebhookReceipt receipt) {
    String what =
        receipt.event() instanceof WebhookEvent.StatusChanged change
            ? "target " + change.targetId() + " is " + change.status()
            : receipt.event().type();
    out.println(
        "   %s (%s, %s)"
            .formatted(
                what,
                receipt.kind().toString().toLowerCase(Locale.ROOT),
                receipt.proven() ? "proven" : "a hint"));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
