package dev.postqued.simulator;

import dev.postqued.simulator.Server.Reply;
import dev.postqued.simulator.Server.Request;
import dev.postqued.simulator.Server.Subject;
import dev.postqued.transport.Transport;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries requests to the service and responses back, or not. */
public final class Network {

  private static final int LATE_MILLIS = 240_000;

  /** What happens to all requests for a while. */
  private static final NetworkFault[] OUTAGES = {
    NetworkFault.LOST_REQUEST, NetworkFault.LOST_RESPONSE, NetworkFault.REFUSED_CONNECTION
  };

  private final World world;
  private final Chance chance;
  private final Kernel kernel;
  private final Set<NetworkFault> faults = EnumSet.noneOf(NetworkFault.class);
  private final int faultOneIn;
  private final int outageOneIn;
  private NetworkFault outage = NetworkFault.LOST_REQUEST;
  private long outageUntil;
  private boolean calm;
  private int exchanges;

  Network(World world) {
    this.world = world;
    this.chance = world.chance();
    this.kernel = world.kernel();
    this.outageOneIn = chance.one("outages", 0, 0, 10, 40);
    this.faultOneIn = chance.one("network", 0, 2, 3, 6, 15);
    for (NetworkFault fault : NetworkFault.values()) {
      if (chance.oneIn("network fault", 2)) {
        faults.add(fault);
      }
    }
  }

  /** From here on every request and response arrives. */
  void calmDown() {
    calm = true;
  }

  /**
   * Makes the transport of one client.
   *
   * @param program the program that the client is in
   * @param client its name, for the log
   * @param journal the name of its journal, for the log
   */
  public Transport transport(Program program, String client, String journal) {
    return new SimulatedTransport(world, program, client, journal);
  }

  String nextExchange() {
    return "x" + ++exchanges;
  }

  /** Draws what happens to an exchange; null for nothing. */
  @Nullable NetworkFault draw(String exchange) {
    if (calm) {
      return null;
    }
    if (chance.oneIn("outage", outageOneIn) && chance.happens(exchange + " outage")) {
      outage = chance.one("kind of outage", OUTAGES);
      outageUntil = kernel.now() + chance.one("outage of", 90_000, 480_000, 1_800_000);
    }
    if (kernel.now() < outageUntil) {
      return outage;
    }
    if (faults.isEmpty() || !chance.oneIn("exchange", faultOneIn)) {
      return null;
    }
    NetworkFault[] possible = faults.toArray(NetworkFault[]::new);
    NetworkFault fault = possible[chance.below("fault", possible.length)];
    return chance.happens(exchange + " " + fault) ? fault : null;
  }

  /** Sends a request on its way. */
  void carry(Request request, @Nullable NetworkFault fault, Consumer<Reply> home) {
    Consumer<Reply> back = reply -> kernel.at(kernel.now() + latency(), () -> home.accept(reply));
    if (fault == null) {
      deliver(request, latency(), back);
      return;
    }
    switch (fault) {
      case REFUSED_CONNECTION -> throw new IllegalArgumentException("it does not leave");
      case LOST_REQUEST -> {}
      case LOST_RESPONSE -> deliver(request, latency(), reply -> {});
      case LATE_REQUEST -> deliver(request, late(), back);
      case LATE_RESPONSE ->
          deliver(
              request,
              latency(),
              reply -> kernel.at(kernel.now() + late(), () -> home.accept(reply)));
      case DUPLICATED -> deliver(request, latency(), reply -> again(request, reply, back));
      case TRUNCATED -> deliver(request, latency(), back);
      case GATEWAY_BEFORE -> back.accept(Gateways.page(chance));
      case GATEWAY_AFTER ->
          deliver(request, latency(), reply -> back.accept(Gateways.page(chance)));
    }
  }

  /** What was refused is refused whenever it comes, so the second copy of it does not matter. */
  private void again(Request request, Reply reply, Consumer<Reply> back) {
    back.accept(reply);
    if (!reply.proof()) {
      deliver(request, chance.one("second copy", 1, 50, 5000, LATE_MILLIS), second -> {});
    }
  }

  private void deliver(Request request, long delay, Consumer<Reply> reply) {
    kernel.at(kernel.now() + delay, () -> world.server().handle(request, reply));
  }

  private long latency() {
    return 1L + chance.below("latency", 40);
  }

  private long late() {
    return 1L + chance.below("late", chance.one("how late", 5_000, 35_000, LATE_MILLIS));
  }

  /** Notes a fault, with the intention that it hits. */
  void note(NetworkFault fault, Request request, Subject subject) {
    world.fault(
        fault.name(),
        request.exchange() + " " + request.method() + " " + request.target(),
        subject.key());
  }
}
