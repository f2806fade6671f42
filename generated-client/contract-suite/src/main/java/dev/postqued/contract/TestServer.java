package dev.postqued.contract;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A server that keeps what it was sent and answers what it was told to. */
final class TestServer implements AutoCloseable {

  /** A body, of a request or an answer. */
  static final class Body {
    private final byte[] bytes;

    Body(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    byte[] bytes() {
      return bytes.clone();
    }

    int length() {
      return bytes.length;
    }
  }

  /** A request as it was on the wire. */
  record Received(
      String method,
      String path,
      @Nullable String query,
      Map<String, List<String>> headers,
      Body body) {

    @Nullable String header(String name) {
      List<String> values = headers.get(name);
      return values == null ? null : String.join(",", values);
    }
  }

  /** An answer; without a type it has no body. */
  record Reply(int status, @Nullable String type, Body body) {

    Reply(int status, @Nullable String type, byte[] body) {
      this(status, type, new Body(body));
    }
  }

  private final HttpServer server;
  private final AtomicReference<Reply> reply =
      new AtomicReference<>(new Reply(500, null, new byte[0]));
  private final AtomicReference<@Nullable Received> received = new AtomicReference<>();

  TestServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  /** An address on the server. */
  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Sets what is answered from now on, and forgets what was received. */
  void replies(Reply next) {
    reply.set(next);
    received.set(null);
  }

  Received received() {
    return requireNonNull(received.get(), "nothing was received");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI uri = exchange.getRequestURI();
      received.set(
          new Received(
              exchange.getRequestMethod(),
              uri.getRawPath(),
              uri.getRawQuery(),
              exchange.getRequestHeaders(),
              new Body(exchange.getRequestBody().readAllBytes())));
      Reply given = requireNonNull(reply.get());
      if (given.type() != null) {
        exchange.getResponseHeaders().set("Content-Type", given.type());
      }
      boolean empty = given.body().length() == 0 || exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(given.status(), empty ? -1 : given.body().length());
      if (!empty) {
        exchange.getResponseBody().write(given.body().bytes());
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
