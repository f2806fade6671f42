package dev.postqued.transport;

import dev.postqued.support.Request;
import dev.postqued.transport.TransportException.Outcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The contract can be kept without a network. */
class MemoryTransportTest extends TransportContract {

  private final MemoryTransport transport = new MemoryTransport();

  @Override
  Transport transport() {
    return transport;
  }

  @Override
  URI server() {
    return MemoryTransport.SERVER;
  }

  @Override
  URI nobody() {
    return URI.create("http://nobody.test");
  }

  @Override
  void respond(int status, String body, String... headers) {
    List<HttpHeader> fields =
        Stream.of(headers)
            .map(line -> line.split(": ", 2))
            .map(field -> new HttpHeader(field[0], field[1]))
            .toList();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    transport.behaviour = () -> TransportResponse.of(status, fields, bytes);
  }

  @Override
  void respondAfter(long bytes, int status) {
    transport.patience = bytes;
    respond(status, "");
  }

  @Override
  void reset() {
    transport.behaviour =
        () -> {
          throw new TransportException(Outcome.MAYBE_SENT, "reset", null);
        };
  }

  @Override
  void staySilent(Runnable arrived) {
    transport.behaviour =
        () -> {
          arrived.run();
          transport.closed.await();
          throw new TransportException(Outcome.MAYBE_SENT, "closed", null);
        };
  }

  @Override
  List<Request> received() {
    return transport.requests;
  }
}
