package dev.postqued.webhooks;

/**
 * The result of receiving an event.
 *
 * @param event the event
 * @param kind whether it is new
 * @param proven whether its signature proves that the service sent it. An event without proof is
 *     only a hint: the client reads the publication before it relies on it, and so should you
 */
public record WebhookReceipt(WebhookEvent event, Kind kind, boolean proven) {

  /** Whether an event is new. */
  public enum Kind {
    /** Neither it nor a later event of the same target was received before. */
    NEW,
    /** The same event was received before, or one with the same status of the same target. */
    DUPLICATE,
    /** A later event of the same target was received before. */
    STALE
  }
}
