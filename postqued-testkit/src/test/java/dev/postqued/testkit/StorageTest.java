package dev.postqued.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the storage takes and refuses, asked over plain sockets. */
@ExtendWith(SandboxExtension.class)
@Timeout(60)
class StorageTest {
  private static final byte[] BYTES = "0123456789".getBytes(UTF_8);
  private static final String LENGTH = "Content-Length: 10";

  private Sandbox sandbox;
  private JsonNode session;

  @BeforeEach
  void startUpload(Sandbox injected) {
    sandbox = injected;
    session = new TestClient(sandbox).startUpload(BYTES.length);
  }

  @Test
  void aPutAsTheSessionSaysIsStored() throws IOException {
    try (RawPut put = RawPut.head(session, "", LENGTH).send(BYTES)) {
      assertThat(put.answer()).startsWith("HTTP/1.1 200 ");
    }
    assertThat(stored()).isTrue();
    ObjectPut entry = sandbox.journal().puts().get(0);
    assertThat(entry.headerNames()).containsExactly("host", "content-type", "content-length");
    assertThat(entry.bytesTaken()).isEqualTo(10);
    assertThat(entry.status()).isEqualTo(200);
    assertThat(entry.path()).doesNotContain("X-Amz");
  }

  @Test
  void theSignatureIsChecked() throws IOException {
    String url = session.at("/upload/url").textValue();
    char last = url.charAt(url.length() - 1);
    URI forged = URI.create(url.substring(0, url.length() - 1) + (last == '0' ? '1' : '0'));
    try (RawPut put = RawPut.head(forged, session, "", LENGTH).send(BYTES)) {
      assertThat(put.answer()).startsWith("HTTP/1.1 403 ").contains("SignatureDoesNotMatch");
    }
    URI other = URI.create(url.replace(".mp4?", ".mov?"));
    try (RawPut put = RawPut.head(other, session, "", LENGTH).send(BYTES)) {
      assertThat(put.answer()).startsWith("HTTP/1.1 403 ");
    }
    URI bare = URI.create(url.substring(0, url.indexOf('?')) + "?x=y");
    try (RawPut put = RawPut.head(bare, session, "", LENGTH).send(BYTES)) {
      assertThat(put.answer()).startsWith("HTTP/1.1 403 ");
    }
    assertThat(stored()).isFalse();
  }

  @Test
  void theContentTypeIsSigned() throws IOException {
    ObjectNode mistyped = session.deepCopy();
    mistyped.withObject("/upload/headers").put("Content-Type", "video/quicktime");
    try (RawPut put = RawPut.head(mistyped, "", LENGTH).send(BYTES)) {
      assertThat(put.answer()).startsWith("HTTP/1.1 403 ");
    }
    try (RawPut put = RawPut.head(session, "Content-Type", LENGTH).send(BYTES)) {
      assertThat(put.answer()).startsWith("HTTP/1.1 403 ");
    }
    assertThat(stored()).isFalse();
  }

  @Test
  void theLengthIsSigned() throws IOException {
    try (RawPut put = RawPut.head(session, "", "Content-Length: 9").send(new byte[9])) {
      assertThat(put.answer()).startsWith("HTTP/1.1 403 ");
    }
    assertThat(stored()).isFalse();
  }

  @Test
  void theLengthIsRequired() throws IOException {
    try (RawPut put = RawPut.head(session, "")) {
      assertThat(put.answer()).startsWith("HTTP/1.1 411 ").contains("MissingContentLength");
    }
    try (RawPut put = RawPut.head(session, "", "Transfer-Encoding: chunked")) {
      assertThat(put.answer()).startsWith("HTTP/1.1 411 ");
    }
  }

  @Test
  void anAuthorizationBesideTheSignatureIsRefusedBeforeTheBody() throws IOException {
    String[] headers = {LENGTH, "Authorization: Bearer x", "Expect: 100-continue"};
    try (RawPut put = RawPut.head(session, "", headers)) {
      assertThat(put.answer())
          .startsWith("HTTP/1.1 400 ")
          .contains("InvalidArgument", "Only one auth mechanism allowed");
    }
    assertThat(sandbox.journal().puts().get(0).bytesTaken()).isZero();
  }

  @Test
  void anExpiredUrlIsRefusedBeforeTheBody() throws IOException {
    sandbox.clock().advance(Duration.ofMinutes(15));
    try (RawPut put = RawPut.head(session, "", LENGTH, "Expect: 100-continue")) {
      assertThat(put.answer()).startsWith("HTTP/1.1 403 ").contains("Request has expired");
    }
  }

  @Test
  void aClientThatExpectsItIsToldToContinue() throws IOException {
    try (RawPut put = RawPut.head(session, "", LENGTH, "Expect: 100-continue")) {
      assertThat(put.line()).isEqualTo("HTTP/1.1 100 Continue");
      assertThat(put.line()).isEmpty();
      put.send(BYTES);
      assertThat(put.answer()).startsWith("HTTP/1.1 200 ");
    }
    assertThat(stored()).isTrue();
  }

  @Test
  void aClientThatGoesAwayLeavesNothing() throws IOException {
    try (RawPut put = RawPut.head(session, "", LENGTH, "Expect: 100-continue")) {
      put.line();
      put.send(Arrays.copyOf(BYTES, 5));
      put.reset();
    }
    assertThat(stored()).isFalse();
  }

  @Test
  void theStorageMayRefuse() throws IOException {
    sandbox
        .faults()
        .on(Operation.PUT_OBJECT)
        .then(Fault.answer(500))
        .then(Fault.answer(503).header("Retry-After", "1"));
    try (RawPut put = RawPut.head(session, "", LENGTH, "Expect: 100-continue")) {
      assertThat(put.answer()).startsWith("HTTP/1.1 500 ").contains("<Code>InternalError</Code>");
    }
    try (RawPut put = RawPut.head(session, "", LENGTH).send(BYTES)) {
      assertThat(put.answer()).startsWith("HTTP/1.1 503 ").contains("Retry-After: 1", "SlowDown");
    }
    assertThat(stored()).isFalse();
  }

  @Test
  void anUploadMayBeReset() throws IOException {
    sandbox.faults().on(Operation.PUT_OBJECT).then(UploadFault.resetAfter(4));
    try (RawPut put = RawPut.head(session, "", LENGTH).send(Arrays.copyOf(BYTES, 4))) {
      assertThatThrownBy(put::answer).isInstanceOf(SocketException.class);
    }
    assertThat(stored()).isFalse();
    assertThat(sandbox.journal().puts())
        .singleElement()
        .satisfies(entry -> assertThat(entry.bytesTaken()).isEqualTo(4))
        .satisfies(entry -> assertThat(entry.fault()).isEqualTo(UploadFault.resetAfter(4)));
  }

  @Test
  void anUploadMayBeClosed() throws IOException {
    sandbox.faults().on(Operation.PUT_OBJECT).then(UploadFault.closedAfter(4));
    try (RawPut put = RawPut.head(session, "", LENGTH).send(Arrays.copyOf(BYTES, 5))) {
      assertThat(put.answer()).isEmpty();
    }
    assertThat(stored()).isFalse();
  }

  @Test
  void anUploadMayStallUntilTheSandboxIsReset() throws IOException {
    sandbox.faults().on(Operation.PUT_OBJECT).then(UploadFault.stalledAfter(10));
    try (RawPut put = RawPut.head(session, "", LENGTH, "Expect: 100-continue")) {
      put.line();
      put.line();
      put.send(BYTES);
      sandbox.reset();
      assertThat(put.answer()).isEmpty();
    }
    assertThat(sandbox.journal().puts()).isEmpty();
  }

  @Test
  void anUploadMayBeSlow() throws IOException {
    sandbox.faults().on(Operation.PUT_OBJECT).then(UploadFault.slow(50));
    long start = System.nanoTime();
    try (RawPut put = RawPut.head(session, "", LENGTH).send(BYTES)) {
      assertThat(put.answer()).startsWith("HTTP/1.1 200 ");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(190));
  }

  @Test
  void aLostAnswerLeavesTheObjectBehind() throws IOException {
    sandbox.faults().on(Operation.PUT_OBJECT).then(Fault.answerLost());
    try (RawPut put = RawPut.head(session, "", LENGTH).send(BYTES)) {
      assertThatThrownBy(put::answer).isInstanceOf(SocketException.class);
    }
    assertThat(stored()).isTrue();
  }

  @Test
  void anAnswerMayBeLateOrEndInTheMiddle() throws IOException {
    sandbox
        .faults()
        .on(Operation.PUT_OBJECT)
        .then(Fault.delay(Duration.ofMillis(100)))
        .then(Fault.answerTruncated())
        .then(Fault.connectionReset());
    try (RawPut put = RawPut.head(session, "", LENGTH).send(BYTES)) {
      assertThat(put.answer()).startsWith("HTTP/1.1 200 ");
    }
    try (RawPut put = RawPut.head(session, "", LENGTH).send(BYTES)) {
      assertThat(put.answer()).startsWith("HTTP/1.1 200 ").doesNotContain("\r\n\r\n");
    }
    try (RawPut put = RawPut.head(session, "", LENGTH)) {
      assertThatThrownBy(put::answer).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void anotherMethodIsRefused() throws IOException {
    TestClient client = new TestClient(sandbox);
    URI url = URI.create(session.at("/upload/url").textValue());
    var get = HttpRequest.newBuilder(url).GET();
    TestClient.expect(403, client.send(get));
  }

  private boolean stored() {
    return sandbox.content(session.at("/contentId").textValue()).isPresent();
  }
}
