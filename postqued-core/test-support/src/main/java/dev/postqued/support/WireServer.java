package dev.postqued.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A server on a free port of this machine that says byte for byte what a test wants it to say. */
public final class WireServer implements AutoCloseable {

  private static final String ANY = "*";
  private static final int KEPT_BYTES = 4 << 20;

  private final ServerSocket listener;
  private final Thread acceptor;
  private final Map<String, List<Answer>> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private volatile boolean continues = true;
  private volatile long patience = Long.MAX_VALUE;

  public WireServer() {
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    acceptor = start(this::accept);
  }

  /** Says what to do with the requests of a route such as {@code GET /v1/x}, the last one for ever. */
  public WireServer on(String route, Answer... sequence) {
    answers.put(route, new CopyOnWriteArrayList<>(sequence));
    return this;
  }

  /** Says what to do with requests that no route fits. */
  public WireServer always(Answer... sequence) {
    return on(ANY, sequence);
  }

  /** Answers at once where a client asks first whether it may send the body. */
  public WireServer withoutContinue() {
    continues = false;
    return this;
  }

  /** Tells a client that asks to go on, as it does from the start. */
  public WireServer withContinue() {
    continues = true;
    return this;
  }

  /** Answers as soon as so many bytes of a body were read, and leaves the rest unread. */
  public WireServer answersAfter(long bytes) {
    patience = bytes;
    return this;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** How many connections were opened so far. */
  public int connections() {
    return connections.size();
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  public List<Request> requests(String route) {
    return requests.stream().filter(request -> request.route().equals(route)).toList();
  }

  @Override
  public void close() {
    try {
      listener.close();
      awaitAcceptor();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A thread that is about to accept keeps the port open for a moment after it was closed. */
  private void awaitAcceptor() {
    boolean interrupted = false;
    while (acceptor.isAlive() && acceptor != Thread.currentThread()) {
      try {
        acceptor.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread start(Runnable task) {
    Thread thread = new Thread(task, "wire-server");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket connection = listener.accept();
        connection.setTcpNoDelay(true);
        connections.add(connection);
        Thread unused = start(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      while (!connection.isClosed()) {
        Request request = read(in, connection);
        if (request == null) {
          return;
        }
        requests.add(request);
        next(request.route()).give(request, connection);
        if (!request.whole()) {
          return;
        }
        connection.setSoTimeout(0);
      }
    } catch (IOException e) {
      // The client has gone, which is how many of these exchanges are meant to end.
      return;
    }
  }

  private Answer next(String route) {
    List<Answer> sequence =
        answers.getOrDefault(
            answers.containsKey(route) ? route : ANY, List.of(Answer.json(404, "{}")));
    synchronized (sequence) {
      return sequence.size() > 1 ? sequence.remove(0) : sequence.get(0);
    }
  }

  private @Nullable Request read(InputStream in, Socket connection) throws IOException {
    List<String> head = new ArrayList<>();
    for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      head.add(line);
    }
    if (head.isEmpty()) {
      return null;
    }
    Request request = new Request(List.copyOf(head), new byte[0], 0);
    if (!request.header("Expect").isEmpty()) {
      if (!continues) {
        return request;
      }
      connection
          .getOutputStream()
          .write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }
    List<String> length = request.header("Content-Length");
    return length.isEmpty()
        ? request
        : body(in, request.head(), Math.min(patience, Long.parseLong(length.get(0))));
  }

  private static Request body(InputStream in, List<String> head, long length) throws IOException {
    byte[] kept = in.readNBytes((int) Math.min(length, KEPT_BYTES));
    byte[] buffer = new byte[1 << 16];
    long taken = kept.length;
    while (taken < length) {
      int count = in.read(buffer, 0, (int) Math.min(buffer.length, length - taken));
      if (count < 0) {
        throw new EOFException("the body ended after " + taken + " bytes");
      }
      taken += count;
    }
    return new Request(head, kept, taken);
  }

  private static @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }
}
