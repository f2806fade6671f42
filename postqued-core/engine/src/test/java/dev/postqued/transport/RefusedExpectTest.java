package dev.postqued.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.engine.internal.http.HttpTransport;
import dev.postqued.engine.internal.http.Network;
import dev.postqued.transport.TransportRequest.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server may say when it is asked whether it wants a body. */
@Timeout(30)
class RefusedExpectTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  private final HttpTransport transport =
      new HttpTransport("made-up", Duration.ofSeconds(10), Network.DEFAULT);
  private final ServerSocket listener;

  RefusedExpectTest() throws IOException {
    listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    transport.close();
    listener.close();
  }

  @ParameterizedTest
  @CsvSource({
    "200, 3",
    "200, 2000000",
    "307, 3",
    "307, 2000000",
    "400, 2000000",
    "403, 3",
    "403, 2000000",
    "413, 2000000",
    "417, 2000000",
    "500, 3",
    "503, 2000000"
  })
  void aFinalAnswerBeforeTheBodyIsReadAndTheBodyNotSent(int status, int length) throws Exception {
    CompletableFuture<Integer> afterTheHead = refuse(answer(status));

    try (TransportResponse response = transport.send(put(length))) {
      assertThat(response.status()).isEqualTo(status);
      assertThat(TransportFixture.text(response)).isEqualTo("no");
    }

    assertThat(afterTheHead.get()).as("bytes on the connection").isZero();
  }

  @Test
  void suchAConnectionIsNotUsedAgainAndTheServerIsAskedAgain() throws Exception {
    CompletableFuture<Integer> afterTheHead = refuse(answer(403));
    try (TransportResponse refused = transport.send(put(2_000_000))) {
      assertThat(TransportFixture.text(refused)).isEqualTo("no");
    }
    assertThat(afterTheHead.get()).isZero();
    CompletableFuture<Long> received = serve("HTTP/1.1 100 Continue\r\n\r\n", 2_000_000, OK);

    try (TransportResponse response = transport.send(put(2_000_000))) {
      assertThat(response.status()).isEqualTo(200);
    }

    assertThat(received.get()).isEqualTo(2_000_000);
  }

  @Test
  void aRefusalAfterInterimResponsesIsOneToo() throws Exception {
    String hints = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n";
    CompletableFuture<Integer> afterTheHead = refuse(hints + answer(403));

    try (TransportResponse response = transport.send(put(2_000_000))) {
      assertThat(response.status()).isEqualTo(403);
      assertThat(TransportFixture.text(response)).isEqualTo("no");
    }

    assertThat(afterTheHead.get()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"100", "100 100", "103 100", "102 103 100 100 102"})
  void interimResponsesBeforeAndAfterTheBodyAreSkipped(String statuses) throws Exception {
    String interim = "";
    for (String status : statuses.split(" ", -1)) {
      interim += "HTTP/1.1 " + status + " Interim\r\n\r\n";
    }
    CompletableFuture<Long> received = serve(interim, 2_000_000, interim + OK);

    try (TransportResponse response = transport.send(put(2_000_000))) {
      assertThat(response.status()).isEqualTo(200);
      assertThat(TransportFixture.text(response)).isEqualTo("ok");
    }

    assertThat(received.get()).isEqualTo(2_000_000);
  }

  private static String answer(int status) {
    return "HTTP/1.1 " + status + " Status\r\nContent-Length: 2\r\n\r\nno";
  }

  /** Answers a head, and counts what else comes until the client closes the connection. */
  private CompletableFuture<Integer> refuse(String answer) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Socket client = listener.accept()) {
            head(client);
            write(client, answer);
            return client.getInputStream().readAllBytes().length;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private CompletableFuture<Long> serve(String before, int length, String after) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Socket client = listener.accept()) {
            head(client);
            write(client, before);
            long received = client.getInputStream().readNBytes(length).length;
            write(client, after);
            return received;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void head(Socket client) throws IOException {
    InputStream in = client.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    assertThat(head).contains("Expect: 100-continue");
  }

  private static void write(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private TransportRequest put(int length) {
    URI address = URI.create("http://127.0.0.1:" + listener.getLocalPort());
    return TransportRequest.builder(Kind.UPLOAD, "PUT", address, "/a", Duration.ofSeconds(10))
        .body(RequestBody.of(new byte[length]))
        .expectContinue(true)
        .build();
  }
}
