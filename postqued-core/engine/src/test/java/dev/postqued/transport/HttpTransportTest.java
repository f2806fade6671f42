package dev.postqued.transport;

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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
