package dev.postqued.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import dev.postqued.contract.TestServer.Body;
import dev.postqued.contract.TestServer.Received;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A server that keeps every request that it has read to its end. Then it sends what it was told to send,
 * byte for byte, or resets the connection instead.
 */
final class RawServer implements AutoCloseable {

  /** In place of an answer: whoever waits for one learns that the connection is gone. */
  static final String RESET = "reset";

  private final ServerSocket listener;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicReference<String> answer = new AtomicReference<>(RESET);

  RawServer() {
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** Sets what every request gets from now on, and forgets what was received. */
  void answers(String raw) {
    answer.set(raw);
    received.clear();
  }

  /** Each request that arrived, whole, since the answer was set. */
  List<Received> received() {
    return List.copyOf(received);
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = listener.accept();
        connections.add(connection);
        start(() -> serve(connection));
      }
    } catch (IOException closed) {
      // There is nothing left to accept.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(connection.getInputStream());
      for (Received request = read(in); request != null; request = read(in)) {
        received.add(request);
        String raw = requireNonNull(answer.get());
        if (raw.equals(RESET)) {
          connection.setSoLinger(true, 0);
          return;
        }
        connection.getOutputStream().write(raw.getBytes(ISO_8859_1));
      }
    } catch (IOException gone) {
      // The client has seen enough.
    } finally {
      connections.remove(connection);
    }
  }

  private static @Nullable Received read(InputStream in) throws IOException {
    String line = line(in);
    if (line.isEmpty()) {
      return null;
    }
    String[] start = line.split(" ", -1);
    URI target = URI.create(start[1]);
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (line = line(in); !line.isEmpty(); line = line(in)) {
      String[] header = line.split(": *", 2);
      headers.computeIfAbsent(header[0], name -> new ArrayList<>()).add(header[1]);
    }
    int length = Integer.parseInt(headers.getOrDefault("Content-Length", List.of("0")).get(0));
    Body body = new Body(in.readNBytes(length));
    return new Received(start[0], target.getRawPath(), target.getRawQuery(), headers, body);
  }

  /** The next line without its end; empty if there is none. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
