package dev.postqued.compatibility;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** TLS in front of the sandbox, API and storage: {@code https://localhost:PORT/4711/x} is {@code http://127.0.0.1:4711/x}. */
final class TlsRelay implements AutoCloseable {
  static final String PASSWORD = "changeit";

  private static final String PLAIN = "http://127.0.0.1:";
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding");

  private final HttpsServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger askedFirst = new AtomicInteger();

  private TlsRelay(HttpsServer server) {
    this.server = server;
  }

  static TlsRelay start(Path keyStore) throws IOException, GeneralSecurityException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(keyStore)));
    TlsRelay relay = new TlsRelay(server);
    server.createContext("/", relay::relay);
    server.start();
    return relay;
  }

  private static SSLContext context(Path keyStore) throws IOException, GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(
        KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** The address that stands for a plain one of this machine. */
  URI secure(URI plain) {
    return URI.create(secured(plain.toString()));
  }

  private String secured(String text) {
    return text.replace(PLAIN, "https://localhost:" + server.getAddress().getPort() + "/");
  }

  /** How many requests asked whether they would be taken before they sent their body. */
  int askedFirst() {
    return askedFirst.get();
  }

  private void relay(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestHeaders().containsKey("Expect")) {
        askedFirst.incrementAndGet();
      }
      HttpResponse<byte[]> answer = send(exchange);
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (isCopied(name)) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      byte[] body =
          secured(new String(answer.body(), StandardCharsets.UTF_8))
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private HttpResponse<byte[]> send(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(PLAIN + exchange.getRequestURI().toString().substring(1)))
            .method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (isCopied(name)) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static boolean isCopied(String name) {
    return !OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
