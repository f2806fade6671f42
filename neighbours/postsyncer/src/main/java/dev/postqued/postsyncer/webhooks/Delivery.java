package dev.postqued.postsyncer.webhooks;

import dev.postqued.postsyncer.workspaces.Timestamp;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A delivery of an event to an address.
 *
 * @param id its id
 * @param event the id of the event, as in the header {@code webhook-id}
 * @param type the type of the event
 * @param status its status
 * @param attempts how often it was sent so far
 * @param response the HTTP status of the last response
 * @param error why it failed, as the service says it
 * @param created when the event was made
 */
public record Delivery(
    long id,
    String event,
    EventType type,
    DeliveryStatus status,
    int attempts,
    OptionalInt response,
    Optional<String> error,
    Optional<Timestamp> created) {}
