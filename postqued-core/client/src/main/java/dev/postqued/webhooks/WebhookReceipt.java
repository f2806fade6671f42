package dev.postqued.webhooks;

/**
 * What a client made of an event.
 *
 * @param event the event
 * @param kind whether it is news
 * @param proven whether its signature proves that the service sent it. One that is not proven is only
 *     a hint: the client asks the service itself before it believes it, and so should you
 */
public record WebhookReceipt(WebhookEvent event, Kind kind, boolean proven) {

  /** Whether an event is news. */
  public enum Kind {
    /** It was not here before, and nothing later was. */
    NEW,
    /** The same event was here before. */
    DUPLICATE,
    /** A later event of the same target was here before. */
    STALE
  }
}
