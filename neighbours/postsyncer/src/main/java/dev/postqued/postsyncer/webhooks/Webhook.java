package dev.postqued.postsyncer.webhooks;

import java.util.List;
import java.util.Optional;

/**
 * An address that gets events.
 *
 * @param id its id
 * @param workspace the id of its workspace; 0 if the service does not say it
 * @param name its name
 * @param address the address; only its scheme and host if the owner of the token may not edit it. It can hold a secret:
 *     keep it out of logs
 * @param events the types of the events that it gets
 * @param accounts the ids of the accounts whose events it gets; empty for all
 * @param active whether events are sent
 * @param failingSince since when the deliveries fail, as the service writes it
 * @param disabledReason why the service switched it off
 */
public record Webhook(
    long id,
    long workspace,
    String name,
    String address,
    List<EventType> events,
    List<Long> accounts,
    boolean active,
    Optional<String> failingSince,
    Optional<String> disabledReason) {

  /** Copies the lists. */
  public Webhook {
    events = List.copyOf(events);
    accounts = List.copyOf(accounts);
  }

  @Override
  public String toString() {
    return "Webhook[id="
        + id
        + ", name="
        + name
        + ", events="
        + events
        + ", active="
        + active
        + "]";
  }
}
