package dev.postqued.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.engine.internal.http.HttpTransport;
import dev.postqued.engine.internal.http.Network;
import dev.postqued.transport.TransportRequest.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slow and dead servers on real sockets, with everything 200 times as fast as with the defaults. */
@Timeout(60)
class SlowLinkTest {

  private static final Duration IDLE = Duration.ofMillis(300);
  private static final int SIZE = 5_000_000;

  private final HttpTransport transport =
      new HttpTransport("made-up", Duration.ofSeconds(10), Network.DEFAULT);
  private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
  private final ServerSocket listener;

  SlowLinkTest() throws IOException {
    listener = new ServerSocket();
    listener.setReceiveBufferSize(64 << 10);
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  @AfterEach
  void close() throws IOException {
    transport.close();
    listener.close();
    ticks.shutdownNow();
  }

  /** What waits in the kernel at the end takes longer than the idle timeout. */
  @Test
  void aServerThatReadsSlowlyAllTheTimeGetsEverything() throws Exception {
    CompletableFuture<Long> received = new CompletableFuture<>();
    Thread server = new Thread(() -> readSlowly(received), "slow-server");
    server.start();

    try (TransportResponse response = transport.send(put())) {
      assertThat(response.status()).isEqualTo(200);
    }

    assertThat(received.get()).isEqualTo(SIZE);
    server.join();
  }

  /** 30 kB every 10 ms. */
  private void readSlowly(CompletableFuture<Long> received) {
    try (Socket client = listener.accept()) {
      InputStream in = client.getInputStream();
      head(in);
      long read = 0;
      while (read < SIZE) {
        ticks.schedule(() -> {}, 10, TimeUnit.MILLISECONDS).get();
        read += in.readNBytes((int) Math.min(30_000, SIZE - read)).length;
      }
      client
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      received.complete(read);
    } catch (IOException | InterruptedException | ExecutionException e) {
      received.completeExceptionally(e);
    }
  }

  @Test
  void aServerThatReadsNothingIsFoundOut() throws Exception {
    CompletableFuture<Socket> accepted = CompletableFuture.supplyAsync(this::accept);

    TransportException e =
        catchThrowableOfType(TransportException.class, () -> transport.send(put()));

    assertThat(e).hasMessageContaining("no byte moved for PT");
    assertThat(e.outcome()).isEqualTo(TransportException.Outcome.MAYBE_SENT);
    accepted.get().close();
  }

  private Socket accept() {
    try {
      return listener.accept();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
  }

  private TransportRequest put() {
    URI address = URI.create("http://127.0.0.1:" + listener.getLocalPort());
    return TransportRequest.builder(Kind.UPLOAD, "PUT", address, "/a", IDLE)
        .body(new Zeros(SIZE))
        .build();
  }

  /** In pieces, as files are sent. */
  private record Zeros(long length) implements RequestBody {

    @Override
    public boolean repeatable() {
      return true;
    }

    @Override
    public void writeTo(BodySink sink) throws IOException {
      TransportFixture.pieces(sink, length);
    }
  }
}
