package dev.postqued.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a client and a sandbox and lets a script do with each exchange what networks do. A connection carries
 * one exchange. A subclass knows the operations of the service.
 */
public abstract class Relay implements AutoCloseable {

  /** What happens to an exchange. */
  @FunctionalInterface
  public interface Script {

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
  private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
  private volatile Script script = Script.FAITHFUL;
  private ServerSocket server;
  private CompletableFuture<Void> accepting = CompletableFuture.completedFuture(null);

  /**
   * Opens a relay on a port of its own.
   *
   * @param api the address of the sandbox
   */
  protected Relay(URI api) {
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

  /** Returns where a client finds it, without a path. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + placeholder.getLocalPort());
  }

  /** Does this with each exchange that begins from now on. */
  public void play(Script next) {
    script = next;
  }

  /** Connections are refused from now on. */
  public synchronized void refuse() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // A thread that is about to accept keeps the port open for a moment after it was closed.
    accepting.join();
  }

  /** Connections are accepted again, and each exchange is passed on as it is. */
  public synchronized void recover() {
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

  /** Returns the operation that the first line of a request asks for, such as {@code POST /posts HTTP/1.1}. */
  protected abstract Object operation(String line);

  /** Returns the port that requests of an operation go on to. */
  protected int port(Object operation) {
    return apiPort;
  }

  /** Returns the head of a request as it goes on. */
  protected String forwarded(Object operation, String head) {
    return head;
  }

  /** Returns the body of an answer as the client gets it. */
  protected byte[] answered(Object operation, byte[] body) {
    return body;
  }

  /** A request has come as a whole. */
  protected void took(Exchange exchange) {}

  Socket connect(Object operation) throws IOException {
    Socket upstream = new Socket(InetAddress.getLoopbackAddress(), port(operation));
    upstream.setTcpNoDelay(true);
    return upstream;
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
