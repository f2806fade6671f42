package dev.postqued.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.engine.internal.http.HttpTransport;
import dev.postqued.engine.internal.http.Network;
import dev.postqued.support.Answer;
import dev.postqued.support.Request;
import dev.postqued.support.WireServer;
import dev.postqued.transport.TransportException.Outcome;
import dev.postqued.transport.TransportRequest.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HttpClient keeps the contract, and what only a network can show. */
class HttpTransportTest extends TransportContract {

  private static final Duration SHORT = Duration.ofMillis(200);

  private final WireServer server = new WireServer();
  private final WireServer gone = new WireServer();
  private final HttpTransport transport =
      new HttpTransport("made-up", Duration.ofSeconds(10), Network.DEFAULT);

  HttpTransportTest() {
    gone.close();
  }

  @AfterEach
  void close() {
    transport.close();
    server.close();
  }

  @Override
  Transport transport() {
    return transport;
  }

  @Override
  URI server() {
    return server.url();
  }

  @Override
  URI nobody() {
    return gone.url();
  }

  @Override
  void respond(int status, String body, String... headers) {
    server.always(Answer.of(status, body, headers));
  }

  @Override
  void respondAfter(long bytes, int status) {
    server.answersAfter(bytes).always(Answer.of(status, "no", "Connection: close"));
  }

  @Override
  void reset() {
    server.always(Answer.reset());
  }

  @Override
  void staySilent(Runnable arrived) {
    server.always(
        (request, connection) -> {
          arrived.run();
          Answer.silence().give(request, connection);
        });
  }

  @Override
  List<Request> received() {
    return server.requests();
  }

  @Test
  void aCallEndsAtItsLimitHoweverTheResponseDrips() {
    server.always(Answer.silence());
    TransportException e = failure(limited(Kind.CALL));
    assertThat(e.outcome()).isEqualTo(Outcome.MAYBE_SENT);

    server.always(Answer.drip(200));
    try (TransportResponse response = transport.send(limited(Kind.CALL))) {
      InputStream body = Objects.requireNonNull(response.body());
      assertThatThrownBy(body::readAllBytes).hasMessageContaining("no response within PT0.2S");
    }
  }

  @Test
  void anUploadThatStandsStillEndsAtItsLimit() {
    server.always(Answer.silence());

    TransportException e = failure(limited(Kind.UPLOAD));

    assertThat(e.outcome()).isEqualTo(Outcome.MAYBE_SENT);
  }

  private TransportRequest limited(Kind kind) {
    return TransportRequest.builder(kind, "GET", server.url(), "/a", SHORT).build();
  }

  /** As servers behind load balancers do: the second one is late, and neither is the response. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void interimResponsesInTheMiddleOfABodyEndNothing(boolean asks) throws Exception {
    long length = 8L << 20;
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Long> received =
          CompletableFuture.supplyAsync(() -> interrupting(listener, length, asks));
      URI address = URI.create("http://127.0.0.1:" + listener.getLocalPort());
      RequestBody body = post(Kind.UPLOAD, length, sink -> pieces(sink, length)).body();

      try (TransportResponse response =
          transport.send(
              request(Kind.UPLOAD, "PUT", address, "/a").body(body).expectContinue(asks).build())) {
        assertThat(response.status()).isEqualTo(200);
      }
      assertThat(received.get()).isEqualTo(length);
    }
  }

  /** The first upload waits for a second, so this takes as long. */
  @Test
  void aServerThatDoesNotAnswerExpectIsAskedOnce() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<List<String>> heads =
          CompletableFuture.supplyAsync(() -> List.of(silent(listener), silent(listener)));
      URI address = URI.create("http://127.0.0.1:" + listener.getLocalPort());
      for (int i = 0; i < 2; i++) {
        RequestBody body = RequestBody.of(new byte[] {1, 2, 3});
        transport
            .send(
                request(Kind.UPLOAD, "PUT", address, "/a").body(body).expectContinue(true).build())
            .close();
      }
      assertThat(heads.get().get(0)).contains("Expect: 100-continue");
      assertThat(heads.get().get(1)).doesNotContain("Expect");
    }
  }

  /** Reads a request of three bytes, answers, and returns its head. */
  private static String silent(ServerSocket listener) {
    try (Socket client = listener.accept()) {
      InputStream in = client.getInputStream();
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) in.read());
      }
      in.readNBytes(3);
      client
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      return head.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long interrupting(ServerSocket listener, long length, boolean asked) {
    try (Socket client = listener.accept()) {
      InputStream in = client.getInputStream();
      String head = "";
      while (!head.endsWith("\r\n\r\n")) {
        head += (char) in.read();
      }
      OutputStream out = client.getOutputStream();
      if (asked) {
        out.write(
            "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII));
      }
      long read = in.readNBytes(1 << 20).length;
      out.write("HTTP/1.1 102 Processing\r\n\r\n".getBytes(US_ASCII));
      read += in.readNBytes(1 << 20).length;
      out.write(
          "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: a\r\n\r\n".getBytes(US_ASCII));
      while (read < length) {
        read += in.readNBytes(1 << 20).length;
      }
      out.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsNotHttpIsNotQuoted() {
    server.always(Answer.cut("HIDDEN\r\n\r\n"));

    assertThat(failure(get(Kind.CALL)))
        .hasMessage("what came back is not HTTP")
        .hasNoCause()
        .returns(Outcome.MAYBE_SENT, TransportException::outcome);
  }

  @Test
  void filesGoToPlainConnectionsDirectlyAndTheServerIsAskedFirstIfWanted() {
    respond(200, "");
    AtomicReference<BodySink> seen = new AtomicReference<>();
    RequestBody body = post(Kind.UPLOAD, 1, sink -> keep(seen, sink)).body();

    transport
        .send(
            request(Kind.UPLOAD, "PUT", server.url(), "/a").body(body).expectContinue(true).build())
        .close();

    assertThat(seen.get()).isInstanceOf(FileSink.class);
    assertThat(received().get(0).header("Expect")).containsExactly("100-continue");
  }

  private static void keep(AtomicReference<BodySink> seen, BodySink sink) throws IOException {
    seen.set(sink);
    sink.write(new byte[1], 0, 1);
  }

  @Test
  void callsAndUploadsHaveConnectionsOfTheirOwnAndUseThemAgain() {
    respond(200, "ok");
    for (int i = 0; i < 3; i++) {
      for (Kind kind : Kind.values()) {
        try (TransportResponse response = transport.send(get(kind))) {
          assertThat(response.body()).hasContent("ok");
        }
      }
    }
    assertThat(server.connections()).isEqualTo(2);
  }
}
