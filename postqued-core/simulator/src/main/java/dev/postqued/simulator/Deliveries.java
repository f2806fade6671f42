package dev.postqued.simulator;

import java.util.List;
import java.util.Map;

/**
 * Carries the events of a service to the programs of its users: late, so that they come in another
 * order, twice, or never; and now and then somebody else sends a forged one.
 */
public final class Deliveries {

  private final World world;
  private final Chance chance;
  private final Kernel kernel;
  private final int faultOneIn;
  private int count;

  /**
   * An event on its way.
   *
   * @param body the body of the request
   * @param headers its header fields
   */
  public record Delivery(String body, Map<String, List<String>> headers) {}

  Deliveries(World world) {
    this.world = world;
    this.chance = world.chance();
    this.kernel = world.kernel();
    this.faultOneIn = chance.one("webhook faults", 0, 2, 4, 10);
  }

  /**
   * Sends an event to one of the programs of a tenant.
   *
   * @param key the intention that it is about
   * @param event what the service says
   * @param forged what somebody else says, if he does
   */
  public void send(String tenant, String key, Delivery event, Delivery forged) {
    String name = "webhook " + ++count;
    if (happens(name, "WEBHOOK_FORGED", key)) {
      arrive(name + " forged", tenant, forged, 1 + chance.below("forged after", 20_000));
    }
    if (happens(name, "WEBHOOK_LOST", key)) {
      return;
    }
    long delay = 1L + chance.below("webhook", 400);
    if (happens(name, "WEBHOOK_LATE", key)) {
      delay = chance.one("webhook after", 9_000L, 70_000L, 3_600_000L);
    }
    arrive(name, tenant, event, delay);
    if (happens(name, "WEBHOOK_TWICE", key)) {
      long again = chance.one("webhook again", 1L, 500L, 60_000L);
      arrive(name + " again", tenant, event, delay + again);
    }
  }

  private boolean happens(String name, String fault, String key) {
    boolean happens =
        !world.isCalm() && chance.oneIn(fault, faultOneIn) && chance.happens(name + " " + fault);
    if (happens) {
      world.fault(fault, name, key);
    }
    return happens;
  }

  private void arrive(String name, String tenant, Delivery event, long delay) {
    kernel.at(kernel.now() + delay, () -> world.receive(name, tenant, event));
  }
}
