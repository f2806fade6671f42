package dev.postqued.testkit.internal.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.UploadFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Passes one request on to the storage, and the storage's answer back. */
final class Forwarding {
  private static final Set<String> OF_ONE_HOP =
      Set.of("connection", "expect", "http2-settings", "keep-alive", "upgrade");
  private static final int MAX_ANSWER_BYTES = 1 << 20;
  private static final int LINGER_MILLIS = 2_000;

  private final Gate gate;
  private final Client client;
  private final Exchange exchange;

  Forwarding(Gate gate, Client client, Exchange exchange) {
    this.gate = gate;
    this.client = client;
    this.exchange = exchange;
  }

  void run() throws IOException {
    try (Socket storage = gate.connectToStorage()) {
      storage.getOutputStream().write(forwardedHead().getBytes(ISO_8859_1));
      client.letContinue(exchange.head());
      Future<?> body = gate.run(() -> pipeBody(storage));
      answer(S3Answer.relayed(readAnswer(storage)));
      await(body);
    }
  }

  private String forwardedHead() {
    RequestHead head = exchange.head();
    StringBuilder text = new StringBuilder(head.method() + " " + head.target() + " HTTP/1.1\r\n");
    for (RequestHead.Header header : head.headers()) {
      if (!OF_ONE_HOP.contains(header.name().toLowerCase(Locale.ROOT))) {
        text.append(header.name() + ": " + header.value() + "\r\n");
      }
    }
    return text.append("Connection: close\r\n\r\n").toString();
  }

  /** Passes the body on. When the storage wants no more of it, reads on, so that the client gets the answer. */
  private void pipeBody(Socket storage) {
    try {
      byte[] buffer = new byte[chunkBytes()];
      boolean wanted = true;
      for (long left = exchange.head().contentLength(); left > 0; ) {
        int read = client.in().read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          abort(storage);
          return;
        }
        left -= read;
        exchange.took(read);
        slowDown(read);
        wanted = wanted && pass(buffer, read, storage);
      }
    } catch (IOException e) {
      abort(storage);
    }
  }

  private static boolean pass(byte[] buffer, int length, Socket storage) {
    try {
      OutputStream out = storage.getOutputStream();
      out.write(buffer, 0, length);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private int chunkBytes() {
    int most = 64 * 1024;
    return exchange.fault() instanceof UploadFault.Slow slow
        ? (int) Math.min(most, 1 + slow.bytesPerSecond() / 10)
        : most;
  }

  private void slowDown(int bytes) {
    if (exchange.fault() instanceof UploadFault.Slow slow) {
      client.pause(Duration.ofNanos((long) (bytes * 1e9 / slow.bytesPerSecond())));
    }
  }

  /** Lets the storage see that the body ended early, so that it keeps none of it. */
  private static void abort(Socket storage) {
    try {
      storage.setSoLinger(true, 0);
      storage.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  private static byte[] readAnswer(Socket storage) {
    try {
      InputStream in = storage.getInputStream();
      return in.readNBytes(MAX_ANSWER_BYTES);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private void answer(S3Answer fromStorage) throws IOException {
    Fault fault = exchange.fault();
    S3Answer answer = fault instanceof Fault.Answer other ? S3Answer.of(other) : fromStorage;
    exchange.ended(answer.status());
    if (fault instanceof Fault.Delay delay) {
      client.pause(delay.duration());
    }
    if (fault == Fault.Break.AFTER) {
      client.reset();
    } else {
      byte[] bytes = answer.bytes();
      boolean half = fault == Fault.Break.DURING;
      client.write(half ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
      client.endOutput();
    }
  }

  private static void await(Future<?> body) {
    try {
      body.get(LINGER_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException e) {
      // The client has had its answer; what it still sends is of no use.
    }
  }
}
