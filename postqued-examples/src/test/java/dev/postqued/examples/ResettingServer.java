package dev.postqued.examples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads each request to its end, counts it, and resets the connection instead of answering. */
final class ResettingServer implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)\\r\\ncontent-length: *(\\d+)");

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger requests = new AtomicInteger();

  ResettingServer() throws IOException {
    Thread thread = new Thread(this::accept, "resetting-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  int requests() {
    return requests.get();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try (Socket connection = listener.accept()) {
        read(connection.getInputStream());
        requests.incrementAndGet();
        connection.setSoLinger(true, 0);
      } catch (IOException gone) {
        // The next one may come, unless this is closed.
      }
    }
  }

  private static void read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the request has no end");
      }
      head.write(next);
    }
    Matcher length = LENGTH.matcher(head.toString(ISO_8859_1));
    in.skipNBytes(length.find() ? Long.parseLong(length.group(1)) : 0);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
