package dev.postqued.testkit.internal.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The client's end of a connection to the gate. */
final class Client implements AutoCloseable {
  private static final int LINGER_MILLIS = 2_000;
  private static final long LINGER_BYTES = 16L << 20;

  private final Socket socket;
  private final InputStream in;
  private final CountDownLatch closed = new CountDownLatch(1);

  Client(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
  }

  InputStream in() {
    return in;
  }

  void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  void letContinue(RequestHead head) throws IOException {
    if ("100-continue".equalsIgnoreCase(head.header("Expect"))) {
      write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
    }
  }

  void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  /** Ends the output and reads on for a while, since a close with unread bytes would take the answer back. */
  void linger() throws IOException {
    endOutput();
    socket.setSoTimeout(LINGER_MILLIS);
    byte[] buffer = new byte[64 * 1024];
    long left = LINGER_BYTES;
    int read = 0;
    while (read >= 0 && left > 0) {
      read = in.read(buffer);
      left -= read;
    }
  }

  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    close();
  }

  /** Waits in real time, but no longer than the connection lives. */
  void pause(Duration duration) {
    try {
      boolean unused = closed.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
