package dev.postqued.transport;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.support.Request;
import dev.postqued.transport.TransportRequest.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A transport, the server that it speaks to, and requests for it. */
abstract class TransportFixture {

  static final Duration LIMIT = Duration.ofSeconds(30);

  /** What is tested. */
  abstract Transport transport();

  /** Where a server is. */
  abstract URI server();

  /** Where none is. */
  abstract URI nobody();

  /** From now on each request gets this response. */
  abstract void respond(int status, String body, String... headers);

  /** The same, as soon as so many bytes of the body were read. */
  abstract void respondAfter(long bytes, int status);

  /** From now on the connection ends after each request. */
  abstract void reset();

  /** From now on no request gets a response; {@code arrived} runs for each. */
  abstract void staySilent(Runnable arrived);

  /** The requests so far. */
  abstract List<Request> received();

  final TransportRequest get(Kind kind) {
    return request(kind, "GET", server(), "/a").build();
  }

  static TransportRequest.Builder request(Kind kind, String method, URI server, String target) {
    return TransportRequest.builder(kind, method, server, target, LIMIT);
  }

  /** Writes a body. */
  interface Writing {
    void to(BodySink sink) throws IOException;
  }

  final TransportRequest post(Kind kind, long length, Writing writing) {
    RequestBody body =
        new RequestBody() {
          @Override
          public long length() {
            return length;
          }

          @Override
          public String contentType() {
            return "text/x-pieces";
          }

          @Override
          public boolean repeatable() {
            return false;
          }

          @Override
          public void writeTo(BodySink sink) throws IOException {
            writing.to(sink);
          }
        };
    return request(kind, "POST", server(), "/a").body(body).build();
  }

  static void pieces(BodySink sink, long length) throws IOException {
    byte[] piece = new byte[1 << 16];
    for (long sent = 0; sent < length; sent += piece.length) {
      sink.write(piece, 0, (int) Math.min(piece.length, length - sent));
    }
  }

  static Writing throwing(Throwable thrown) {
    return sink -> {
      if (thrown instanceof IOException e) {
        throw e;
      }
      if (thrown instanceof RuntimeException e) {
        throw e;
      }
      throw (Error) thrown;
    };
  }

  final TransportException failure(TransportRequest request) {
    return catchThrowableOfType(TransportException.class, () -> transport().send(request));
  }

  static String text(TransportResponse response) throws IOException {
    InputStream body = response.body();
    return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
  }
}
