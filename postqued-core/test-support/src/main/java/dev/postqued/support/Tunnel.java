package dev.postqued.support;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy on a free port of this machine that opens tunnels and sees nothing of what is in them. */
public final class Tunnel implements AutoCloseable {

  private final ServerSocket listener;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final List<String> targets = new CopyOnWriteArrayList<>();
  private final String login;

  /** A proxy for everybody. */
  public Tunnel() {
    this("");
  }

  /** A proxy that asks for {@code USER:PASSWORD}. */
  public Tunnel(String login) {
    this.login = login;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** The host and port that each tunnel so far leads to. */
  public List<String> targets() {
    return List.copyOf(targets);
  }

  private void accept() throws IOException {
    while (!listener.isClosed()) {
      Socket client = listener.accept();
      sockets.add(client);
      start(() -> open(client));
    }
  }

  private void open(Socket client) throws IOException {
    String head = head(client.getInputStream());
    while (!isWelcome(head)) {
      String refusal =
          String.join(
              "\r\n",
              "HTTP/1.1 407 Proxy Authentication Required",
              "Proxy-Authenticate: Basic realm=\"r\"",
              "Content-Length: 0",
              "",
              "");
      client.getOutputStream().write(refusal.getBytes(StandardCharsets.US_ASCII));
      head = head(client.getInputStream());
    }
    String[] request = head.split(" ", 3);
    if (!request[0].equals("CONNECT")) {
      client.close();
      return;
    }
    targets.add(request[1]);
    int colon = request[1].lastIndexOf(':');
    Socket server =
        new Socket(
            request[1].substring(0, colon), Integer.parseInt(request[1].substring(colon + 1)));
    sockets.add(server);
    OutputStream answer = client.getOutputStream();
    answer.write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    start(() -> server.getInputStream().transferTo(answer));
    client.getInputStream().transferTo(server.getOutputStream());
    server.shutdownOutput();
  }

  private boolean isWelcome(String head) {
    String token = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    return login.isEmpty() || head.contains("\r\nProxy-Authorization: Basic " + token + "\r\n");
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the client has gone");
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  /** Ends with the connection that it works on. */
  private interface Task {
    void run() throws IOException;
  }

  private static void start(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException e) {
                // One of the two ends was closed.
              }
            },
            "tunnel");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
