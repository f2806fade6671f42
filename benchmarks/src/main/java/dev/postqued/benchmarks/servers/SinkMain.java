package dev.postqued.benchmarks.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;

/** A server that costs as little as possible: it answers without a look at what was asked. */
public final class SinkMain {

  private SinkMain() {}

  /** Serves until its input ends. */
  public static void main(String[] arguments) throws IOException {
    AtomicLong taken = new AtomicLong();
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      URI baseUrl = serve(server, taken);
      ServerLoop.run(baseUrl, "pq_benchmark", () -> taken.getAndSet(0));
    }
  }

  /** Begins to serve, in threads that keep no JVM alive. */
  static URI serve(ServerSocketChannel server, AtomicLong taken) throws IOException {
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
    URI baseUrl = URI.create("http://127.0.0.1:" + port);
    daemon(() -> accept(server, new SinkAnswers(baseUrl), taken));
    return baseUrl;
  }

  private static void accept(ServerSocketChannel server, SinkAnswers answers, AtomicLong taken) {
    while (server.isOpen()) {
      try {
        SocketChannel socket = server.accept();
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        daemon(new SinkConnection(socket, answers, taken));
      } catch (IOException e) {
        // Closed, or a client that has gone already.
      }
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "sink");
    thread.setDaemon(true);
    thread.start();
  }
}
