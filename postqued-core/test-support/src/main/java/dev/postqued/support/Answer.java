package dev.postqued.support;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** What a {@link WireServer} does with a request. */
@FunctionalInterface
public interface Answer {

  void give(Request request, Socket connection) throws IOException;

  /** A whole answer with header lines of one's own, each without its line end. */
  static Answer of(int status, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head = head(status, headers) + "Content-Length: " + bytes.length + "\r\n\r\n";
    return (request, connection) -> {
      OutputStream out = connection.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      out.write(bytes);
      out.flush();
    };
  }

  static Answer json(int status, String body, String... headers) {
    String[] more = new String[headers.length + 1];
    System.arraycopy(headers, 0, more, 0, headers.length);
    more[headers.length] = "Content-Type: application/json";
    return of(status, body, more);
  }

  /** The beginning of an answer, then the end of the connection. */
  static Answer cut(String text) {
    return (request, connection) -> {
      connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      connection.close();
    };
  }

  /** Resets the connection. */
  static Answer reset() {
    return (request, connection) -> {
      connection.setSoLinger(true, 0);
      connection.close();
    };
  }

  /** No answer: waits until the client gives up. */
  static Answer silence() {
    return (request, connection) -> awaitEnd(connection, 0);
  }

  /** A blank after every few milliseconds, until the client gives up. */
  static Answer drip(int status) {
    return (request, connection) -> {
      OutputStream out = connection.getOutputStream();
      out.write(
          (head(status) + "Content-Length: 1000000\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      do {
        out.write(' ');
        out.flush();
      } while (!awaitEnd(connection, 20));
    };
  }

  /** A body of a declared length, and a count of what the network took of it. */
  static Answer huge(int status, long bytes, AtomicLong written) {
    return (request, connection) -> {
      OutputStream out = connection.getOutputStream();
      String head =
          head(status, "Content-Type: application/json")
              + "Content-Length: "
              + bytes
              + "\r\n\r\n\"";
      out.write(head.getBytes(StandardCharsets.UTF_8));
      byte[] piece = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
      for (long sent = 1; sent < bytes; sent += piece.length) {
        out.write(piece);
        written.addAndGet(piece.length);
      }
    };
  }

  private static String head(int status, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.toString();
  }

  /** Whether the client has gone within some milliseconds; 0 waits for that. */
  private static boolean awaitEnd(Socket connection, int millis) throws IOException {
    connection.setSoTimeout(millis);
    try {
      return connection.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }
}
