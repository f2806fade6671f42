package dev.postqued.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A PUT to a presigned URL, written to the socket as a test wants it, with nothing added. */
final class RawPut implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 20_000;

  private final Socket socket;

  private RawPut(Socket socket) {
    this.socket = socket;
  }

  /** Sends the head of a PUT with the headers of the session and {@code more}, less those that begin with {@code without}. */
  static RawPut head(JsonNode session, String without, String... more) throws IOException {
    URI url = URI.create(session.at("/upload/url").textValue());
    return head(url, session, without, more);
  }

  static RawPut head(URI url, JsonNode session, String without, String... more) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("PUT " + url.getRawPath() + "?" + url.getRawQuery() + " HTTP/1.1");
    lines.add("Host: " + url.getAuthority());
    lines.add("Content-Type: " + session.at("/upload/headers/Content-Type").textValue());
    lines.addAll(List.of(more));
    if (!without.isEmpty()) {
      lines.removeIf(line -> line.startsWith(without));
    }
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    RawPut put = new RawPut(socket);
    put.send((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
    return put;
  }

  RawPut send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  /** Reads one line of the answer, or an empty text at its end. */
  String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = socket.getInputStream().read(); c >= 0 && c != '\n'; ) {
      line.append((char) c);
      c = socket.getInputStream().read();
    }
    return line.toString().strip();
  }

  /** Reads to the end of the connection. */
  String answer() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
