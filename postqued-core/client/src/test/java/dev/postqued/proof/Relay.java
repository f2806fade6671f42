package dev.postqued.proof;

import dev.postqued.testkit.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a client and a sandbox, its storage included, and lets a script do with each
 * exchange what networks do. A connection carries one exchange.
 */
final class Relay implements AutoCloseable {

  /** What happens to an exchange. */
  @FunctionalInterface
  interface Script {

    Script FAITHFUL =
        exchange -> {
          exchange.forward();
          exchange.answer();
        };

    void play(Exchange exchange) throws IOException;
  }

  private final int apiPort;
  private final Socket placeholder = new Socket();
  private final ExecutorService threads = Executors.newCachedThreadPool(Relay::daemon);
  private final Map<String, Set<String>> requests = new ConcurrentHashMap<>();
  private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
  private volatile Script script = Script.FAITHFUL;
  private volatile int storagePort;
  private ServerSocket server;
  private CompletableFuture<Void> accepting = CompletableFuture.completedFuture(null);

  Relay(URI api) {
    this.apiPort = api.getPort();
    try {
      // Bound and never listening: it keeps the port ours while connections are refused.
      placeholder.setReuseAddress(true);
      placeholder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      server = open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI baseUrl() {
    return URI.create("http://127.0.0.1:" + placeholder.getLocalPort());
  }

  void play(Script next) {
    script = next;
  }

  /** Every body of a request to publish that came with this key. */
  Set<String> requests(String key) {
    return requests.getOrDefault(key, Set.of());
  }

  void forget() {
    requests.clear();
  }

  /** Connections are refused from now on. */
  synchronized void refuse() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // A thread that is about to accept keeps the port open for a moment after it was closed.
    accepting.join();
  }

  /** Connections are accepted again, and each exchange is passed on as it is. */
  synchronized void recover() {
    script = Script.FAITHFUL;
    running.forEach(Exchange::reset);
    try {
      if (server.isClosed()) {
        server = open();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ServerSocket open() throws IOException {
    ServerSocket fresh = new ServerSocket();
    fresh.setReuseAddress(true);
    fresh.bind(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), placeholder.getLocalPort()), 256);
    accepting = CompletableFuture.runAsync(() -> accept(fresh), threads);
    return fresh;
  }

  private void accept(ServerSocket from) {
    try {
      while (true) {
        Socket client = from.accept();
        client.setTcpNoDelay(true);
        threads.execute(() -> serve(client));
      }
    } catch (IOException e) {
      // It was closed, to refuse or for good.
    }
  }

  private void serve(Socket client) {
    try (client) {
      Exchange exchange = Exchange.begun(this, client);
      if (exchange != null) {
        running.add(exchange);
        try {
          script.play(exchange);
        } finally {
          running.remove(exchange);
        }
      }
    } catch (IOException e) {
      Exchange.reset(client);
    }
  }

  Socket connect(Operation operation) throws IOException {
    int port = operation == Operation.PUT_OBJECT ? storagePort : apiPort;
    Socket upstream = new Socket(InetAddress.getLoopbackAddress(), port);
    upstream.setTcpNoDelay(true);
    return upstream;
  }

  int storagePort() {
    return storagePort;
  }

  void storageIsAt(int port) {
    storagePort = port;
  }

  void record(String key, String body) {
    requests.computeIfAbsent(key, unused -> ConcurrentHashMap.newKeySet()).add(body);
  }

  @Override
  public void close() {
    refuse();
    running.forEach(Exchange::reset);
    threads.shutdownNow();
    Exchange.reset(placeholder);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "relay");
    thread.setDaemon(true);
    return thread;
  }
}
