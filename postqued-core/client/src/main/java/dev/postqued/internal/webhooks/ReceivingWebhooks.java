package dev.postqued.internal.webhooks;

import dev.postqued.engine.Events;
import dev.postqued.engine.ReceivedEvent;
import dev.postqued.engine.Waits;
import dev.postqued.publishing.Publication;
import dev.postqued.webhooks.WebhookEvent;
import dev.postqued.webhooks.WebhookReceipt;
import dev.postqued.webhooks.WebhookReceipt.Kind;
import dev.postqued.webhooks.Webhooks;
import java.util.List;
import java.util.Map;

/** Types events, and reports new ones to waits. */
public final class ReceivingWebhooks implements Webhooks {

  private final Events events;
  private final Waits<Publication> waits;

  /** Proven events and hints are kept apart: a forged event must not make a real one look stale. */
  private final EventHistory proven = new EventHistory();

  private final EventHistory hinted = new EventHistory();

  /** Reports new events to {@code waits}. */
  public ReceivingWebhooks(Events events, Waits<Publication> waits) {
    this.events = events;
    this.waits = waits;
  }

  @Override
  public WebhookReceipt receive(byte[] body, Map<String, List<String>> headers) {
    ReceivedEvent received = events.receive(body, headers);
    boolean proof = received.proven();
    WebhookEvent event = WebhookReader.read(received.event());
    if (!(event instanceof WebhookEvent.StatusChanged change)) {
      String id = received.event().id();
      if (id != null) {
        waits.hurry(id);
      }
      return new WebhookReceipt(event, Kind.NEW, proof);
    }
    Kind kind = (proof ? proven : hinted).hear(change);
    if (kind == Kind.NEW && proof) {
      waits.changed(
          change.publicationId(),
          publication -> publication.withTarget(change.targetId(), change.status()));
    } else if (kind == Kind.NEW) {
      waits.hurry(change.publicationId());
    }
    return new WebhookReceipt(event, kind, proof);
  }
}
