package dev.postqued.simulator;

import dev.postqued.simulator.Server.Kind;
import dev.postqued.simulator.Server.Reply;
import dev.postqued.simulator.Server.Request;
import dev.postqued.simulator.Server.Subject;
import dev.postqued.transport.HttpHeader;
import dev.postqued.transport.RequestBody;
import dev.postqued.transport.Transport;
import dev.postqued.transport.TransportClosedException;
import dev.postqued.transport.TransportException;
import dev.postqued.transport.TransportException.Outcome;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The transport of one client in a world. */
final class SimulatedTransport implements Transport {

  private final World world;
  private final Program program;
  private final String client;
  private final String journal;
  private final Set<Strand> waiting = new LinkedHashSet<>();
  private boolean closed;

  SimulatedTransport(World world, Program program, String client, String journal) {
    this.world = world;
    this.program = program;
    this.client = client;
    this.journal = journal;
  }

  private static final class Arrival {
    private @Nullable Reply reply;
  }

  @Override
  public TransportResponse send(TransportRequest wanted) {
    // What happens from here on is out of the client's hands: it could judge a key by these clocks.
    long wall = program.machine().wallTime().toEpochMilli();
    long monotonic = program.machine().monotonic();
    program.passage("send " + wanted.method());
    throwIfClosed();
    boolean upload = wanted.kind() == TransportRequest.Kind.UPLOAD;
    if (upload && Thread.currentThread().isInterrupted()) {
      throw new TransportException(Outcome.NOT_SENT, "interrupted", null);
    }
    Request request = read(world.network().nextExchange(), wanted);
    Subject subject = world.server().subject(request);
    NetworkFault fault = world.network().draw(request.exchange());
    if (fault != null) {
      world.network().note(fault, request, subject);
    }
    if (fault == NetworkFault.REFUSED_CONNECTION) {
      throw new TransportException(Outcome.NOT_SENT, "connection refused", null);
    }
    note(request, subject, wall, monotonic);
    return response(request, subject, fault, await(wanted, sent(request, fault)));
  }

  private Arrival sent(Request request, @Nullable NetworkFault fault) {
    Arrival arrival = new Arrival();
    Strand me = world.kernel().running();
    world
        .network()
        .carry(
            request,
            fault,
            reply -> {
              arrival.reply = reply;
              me.wake();
            });
    return arrival;
  }

  private void throwIfClosed() {
    if (closed) {
      throw new TransportClosedException();
    }
  }

  private void note(Request request, Subject subject, long wall, long monotonic) {
    long now = world.kernel().now();
    String key = subject.key();
    if (key != null && subject.kind() == Kind.PUBLISH) {
      world
          .log()
          .add(
              new Event.Sent(
                  now,
                  request.exchange(),
                  client,
                  journal,
                  subject.tenant(),
                  key,
                  wall,
                  monotonic));
    } else if (key != null && subject.kind() == Kind.UPLOAD) {
      world.log().add(new Event.Uploading(now, client, journal, key));
    }
    world.states().left(subject);
  }

  private Request read(String exchange, TransportRequest wanted) {
    Map<String, String> headers = new TreeMap<>();
    wanted.headers().forEach(h -> headers.put(h.name().toLowerCase(Locale.ROOT), h.value()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RequestBody body = wanted.body();
    if (body != null) {
      try {
        body.writeTo(bytes::write);
      } catch (IOException e) {
        throw new TransportException(Outcome.MAYBE_SENT, "the body broke off", e);
      }
    }
    return new Request(
        exchange,
        wanted.method(),
        wanted.server().toString(),
        wanted.target(),
        headers,
        bytes.toString(StandardCharsets.UTF_8));
  }

  private Reply await(TransportRequest wanted, Arrival arrival) {
    Strand me = world.kernel().running();
    Machine machine = program.machine();
    long end = machine.deadline(wanted.limit());
    boolean upload = wanted.kind() == TransportRequest.Kind.UPLOAD;
    waiting.add(me);
    try {
      while (arrival.reply == null) {
        if (closed) {
          throw new TransportException(Outcome.MAYBE_SENT, "the client was closed", null);
        }
        if (upload && Thread.currentThread().isInterrupted()) {
          throw new TransportException(Outcome.MAYBE_SENT, "interrupted", null);
        }
        if (machine.monotonic() >= end) {
          throw new TransportException(Outcome.MAYBE_SENT, "no response in time", null);
        }
        world.kernel().block(me, "response", end);
      }
    } finally {
      waiting.remove(me);
    }
    return arrival.reply;
  }

  private TransportResponse response(
      Request request, Subject subject, @Nullable NetworkFault fault, Reply reply) {
    program.passage("response");
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    int whole = body.length;
    if (fault == NetworkFault.TRUNCATED && whole > 0) {
      whole = world.chance().below("truncated at", whole);
    }
    String key = subject.key();
    boolean tells = subject.kind() == Kind.PUBLISH || reply.proof();
    if (key != null && tells && whole == body.length) {
      world
          .log()
          .add(
              new Event.Answered(
                  world.kernel().now(),
                  request.exchange(),
                  key,
                  reply.status(),
                  reply.proof(),
                  reply.words()));
    }
    world.states().answered(subject, reply, whole == body.length);
    return new SimulatedResponse(
        reply.status(),
        reply.headers().stream().map(h -> new HttpHeader(h.getKey(), h.getValue())).toList(),
        body,
        whole,
        program);
  }

  @Override
  public void close() {
    closed = true;
    waiting.forEach(Strand::wake);
  }
}
