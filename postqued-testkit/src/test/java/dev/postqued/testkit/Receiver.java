package dev.postqued.testkit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes events like a program of a user. */
final class Receiver implements AutoCloseable {
  record Event(String body, String signature, String method, String type) {
    JsonNode data() {
      return TestClient.read(body).at("/data");
    }

    String status() {
      return data().at("/status").textValue();
    }
  }

  private final HttpServer server;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  volatile int answer = 204;

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/webhooks", this::take);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks");
  }

  /** What came since this was asked last. */
  List<Event> events() {
    List<Event> came = new ArrayList<>();
    events.drainTo(came);
    return came;
  }

  List<String> statuses() {
    return events().stream().map(Event::status).toList();
  }

  Event next() {
    try {
      return requireNonNull(events.poll(20, TimeUnit.SECONDS), "no event came");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String signature = exchange.getRequestHeaders().getFirst("X-Signature");
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      events.add(new Event(body, signature, exchange.getRequestMethod(), type));
      exchange.sendResponseHeaders(answer, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
