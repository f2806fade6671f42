package dev.postqued.transport;

import dev.postqued.support.Request;
import dev.postqued.transport.TransportException.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A transport without a network: one server, which does what it is told. */
final class MemoryTransport implements Transport {

  static final URI SERVER = URI.create("https://server.test");

  final List<Request> requests = new CopyOnWriteArrayList<>();
  final CountDownLatch closed = new CountDownLatch(1);
  volatile long patience = Long.MAX_VALUE;
  volatile Behaviour behaviour = () -> TransportResponse.of(404, List.of(), new byte[0]);

  /** What the server does with a request that it has read. */
  interface Behaviour {
    TransportResponse answer() throws InterruptedException;
  }

  @Override
  public TransportResponse send(TransportRequest request) {
    if (closed.getCount() == 0) {
      throw new TransportClosedException();
    }
    if (!request.server().equals(SERVER)) {
      throw new TransportException(Outcome.NOT_SENT, "nobody is there", null);
    }
    try {
      requests.add(read(request));
      return behaviour.answer();
    } catch (IOException e) {
      throw new TransportException(Outcome.MAYBE_SENT, "the body broke off", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(Outcome.MAYBE_SENT, "interrupted", e);
    }
  }

  private Request read(TransportRequest request) throws IOException {
    List<String> head = new ArrayList<>(List.of(request.method() + " " + request.target() + " M"));
    request.headers().forEach(header -> head.add(header.name() + ": " + header.value()));
    RequestBody body = request.body();
    if (body == null) {
      return new Request(head, new byte[0], 0);
    }
    head.add("Content-Length: " + body.length());
    head.add("Content-Type: " + body.contentType());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    IOException enough = new IOException("the server has read enough");
    try {
      body.writeTo(
          (piece, offset, length) -> {
            bytes.write(piece, offset, length);
            if (bytes.size() > patience) {
              throw enough;
            }
          });
    } catch (IOException e) {
      if (e != enough) {
        throw e;
      }
    }
    return new Request(head, bytes.toByteArray(), bytes.size());
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
