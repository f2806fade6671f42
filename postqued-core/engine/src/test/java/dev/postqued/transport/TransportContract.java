package dev.postqued.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.support.Request;
import dev.postqued.transport.TransportException.Outcome;
import dev.postqued.transport.TransportRequest.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the client relies on, whatever sends its requests. */
@Timeout(60)
abstract class TransportContract extends TransportFixture {

  private static final String SECRET = "HIDDEN";

  @ParameterizedTest
  @EnumSource
  void statusHeadersAndBodyOfTheResponseAreReturned(Kind kind) throws IOException {
    respond(201, "created", "X-Request-Id: r1", "X-More: a", "X-More: b");

    try (TransportResponse response = transport().send(get(kind))) {
      assertThat(response.status()).isEqualTo(201);
      assertThat(response.header("x-request-id")).isEqualTo("r1");
      assertThat(response.header("X-Nothing")).isNull();
      assertThat(response.headers())
          .contains(new HttpHeader("X-More", "a"), new HttpHeader("X-More", "b"));
      assertThat(text(response)).isEqualTo("created");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRequestArrivesAsItWasMade(Kind kind) {
    respond(200, "");

    transport()
        .send(
            request(kind, "PATCH", server(), "/a%20b?q=%2F&empty")
                .addHeader("X-Twice", "a")
                .addHeader("X-Twice", "b")
                .setHeader("X-Once", "c")
                .body(RequestBody.of(new byte[] {1, 2, 3}))
                .build())
        .close();

    Request request = received().get(0);
    assertThat(request.head().get(0)).startsWith("PATCH /a%20b?q=%2F&empty ");
    assertThat(request.header("X-Twice")).containsExactly("a", "b");
    assertThat(request.header("X-Once")).containsExactly("c");
    assertThat(request.header("Content-Length")).containsExactly("3");
    assertThat(request.body()).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @EnumSource
  void aBodyIsWrittenOnceAndArrivesWhole(Kind kind) {
    respond(200, "");
    AtomicInteger written = new AtomicInteger();

    transport()
        .send(
            post(
                kind,
                2_000_000,
                sink -> {
                  written.incrementAndGet();
                  pieces(sink, 2_000_000);
                }))
        .close();

    assertThat(written).hasValue(1);
    assertThat(received()).hasSize(1);
    assertThat(received().get(0).length()).isEqualTo(2_000_000);
    assertThat(received().get(0).header("Content-Type")).containsExactly("text/x-pieces");
  }

  @ParameterizedTest
  @EnumSource
  void aRefusedConnectionSentNothing(Kind kind) {
    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> transport().send(request(kind, "GET", nobody(), "/").build()))
        .returns(Outcome.NOT_SENT, TransportException::outcome);
  }

  @ParameterizedTest
  @EnumSource
  void aRequestWhoseConnectionEndsMayBeSent(Kind kind) {
    reset();

    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> transport().send(get(kind)))
        .returns(Outcome.MAYBE_SENT, TransportException::outcome);
    assertThat(received()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aResponseBeforeTheEndOfTheBodyIsReturned(Kind kind) {
    long length = 300L << 20;
    respondAfter(1 << 20, 403);
    AtomicReference<Throwable> seen = new AtomicReference<>();

    TransportRequest request =
        post(
            kind,
            length,
            sink -> {
              try {
                pieces(sink, length);
              } catch (IOException e) {
                seen.set(e);
                throw e;
              }
            });
    try (TransportResponse response = transport().send(request)) {
      assertThat(response.status()).isEqualTo(403);
    }

    assertThat(seen.get()).isInstanceOf(IOException.class);
  }

  @Test
  void anInterruptEndsAnUploadAndStays() throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    staySilent(arrived::countDown);
    AtomicReference<Outcome> outcome = new AtomicReference<>();
    AtomicReference<Boolean> interrupted = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              outcome.set(failure(get(Kind.UPLOAD)).outcome());
              interrupted.set(Thread.currentThread().isInterrupted());
            });
    thread.start();
    arrived.await();

    thread.interrupt();
    thread.join();

    assertThat(outcome).hasValue(Outcome.MAYBE_SENT);
    assertThat(interrupted).hasValue(true);
  }

  @ParameterizedTest
  @EnumSource
  void closingEndsWhatIsUnderWay(Kind kind) throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    staySilent(arrived::countDown);
    AtomicReference<Outcome> outcome = new AtomicReference<>();
    Thread thread = new Thread(() -> outcome.set(failure(get(kind)).outcome()));
    thread.start();
    arrived.await();

    transport().close();
    thread.join();

    assertThat(outcome).hasValue(Outcome.MAYBE_SENT);
  }

  @ParameterizedTest
  @EnumSource
  void aClosedTransportSendsNothing(Kind kind) {
    respond(200, "");
    transport().close();
    transport().close();

    assertThatExceptionOfType(TransportClosedException.class)
        .isThrownBy(() -> transport().send(get(kind)));
    assertThat(received()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatABodyThrowsEndsItsOwnExchangeAndNoOther(Kind kind) {
    respond(200, "");
    IOException broken = new IOException("broken");
    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> transport().send(post(kind, 9, throwing(broken))))
        .withCause(broken);
    for (Throwable defect : List.of(new IllegalStateException(), new AssertionError())) {
      assertThatThrownBy(() -> transport().send(post(kind, 9, throwing(defect)))).isSameAs(defect);
    }

    try (TransportResponse response = transport().send(get(kind))) {
      assertThat(response.status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aResponseThatIsNotReadCanBeClosed(Kind kind) {
    respond(200, "x".repeat(1 << 20));
    for (int i = 0; i < 3; i++) {
      transport().send(get(kind)).close();
    }
    assertThat(received()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void noTextShowsASecret(Kind kind) {
    List<Object> said = new ArrayList<>();
    reset();
    for (URI server : List.of(server(), nobody())) {
      TransportRequest request =
          request(kind, "GET", server, "/a?signature=" + SECRET)
              .setHeader("Authorization", "Bearer " + SECRET)
              .build();
      StringWriter trace = new StringWriter();
      failure(request).printStackTrace(new PrintWriter(trace));
      said.add(trace);
      said.add(request);
      said.add(request.headers());
    }

    assertThat(said).allSatisfy(text -> assertThat(text.toString()).doesNotContain(SECRET));
  }
}
