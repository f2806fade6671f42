package dev.postqued.benchmarks.servers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** One connection to the sink: requests whose bodies have a length, one after the other. */
final class SinkConnection implements Runnable {

  private static final int BUFFER_BYTES = 256 << 10;
  private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1);

  private final SocketChannel socket;
  private final SinkAnswers answers;
  private final AtomicLong taken;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES).limit(0);

  SinkConnection(SocketChannel socket, SinkAnswers answers, AtomicLong taken) {
    this.socket = socket;
    this.answers = answers;
    this.taken = taken;
  }

  @Override
  public void run() {
    try (socket) {
      for (String head = head(); !head.isEmpty(); head = head()) {
        answer(head);
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  private void answer(String head) throws IOException {
    String[] request = head.substring(0, head.indexOf('\r')).split(" ", -1);
    String lower = head.toLowerCase(Locale.ROOT);
    long length = Long.parseLong(header(lower, "content-length", "0"));
    if (!header(lower, "expect", "").isEmpty()) {
      write(CONTINUE);
    }
    discard(length);
    if (request[0].equals("PUT")) {
      taken.addAndGet(length);
    }
    write(answers.to(request[0], request[1]));
  }

  /** The request line and the headers; empty when the client has ended the connection. */
  private String head() throws IOException {
    int from = buffer.position();
    while (true) {
      for (int i = from; i + 3 < buffer.limit(); i++) {
        if (buffer.get(i) == '\r'
            && buffer.get(i + 1) == '\n'
            && buffer.get(i + 2) == '\r'
            && buffer.get(i + 3) == '\n') {
          byte[] head = new byte[i + 4 - buffer.position()];
          buffer.get(head);
          return new String(head, ISO_8859_1);
        }
      }
      buffer.compact();
      int read = socket.read(buffer);
      buffer.flip();
      if (read < 0) {
        return "";
      }
      from = 0;
    }
  }

  private static String header(String head, String name, String otherwise) {
    int start = head.indexOf("\r\n" + name + ":");
    if (start < 0) {
      return otherwise;
    }
    return head.substring(start + name.length() + 3, head.indexOf("\r\n", start + 2)).strip();
  }

  private void discard(long length) throws IOException {
    long left = length - buffer.remaining();
    if (left <= 0) {
      buffer.position(buffer.position() + (int) length);
      return;
    }
    while (left > 0) {
      buffer.clear().limit((int) Math.min(BUFFER_BYTES, left));
      int read = socket.read(buffer);
      if (read < 0) {
        throw new EOFException("the body ended early");
      }
      left -= read;
    }
    buffer.position(0).limit(0);
  }

  private void write(byte[] bytes) throws IOException {
    ByteBuffer out = ByteBuffer.wrap(bytes);
    while (out.hasRemaining()) {
      socket.write(out);
    }
  }
}
