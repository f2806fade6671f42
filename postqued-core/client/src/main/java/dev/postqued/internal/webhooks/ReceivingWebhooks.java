package dev.postqued.internal.webhooks;

import dev.postqued.engine.Waits;
import dev.postqued.publishing.Publication;
import dev.postqued.signatures.WebhookVerifier;
import dev.postqued.webhooks.WebhookEvent;
import dev.postqued.webhooks.WebhookReceipt;
import dev.postqued.webhooks.WebhookReceipt.Kind;
import dev.postqued.webhooks.Webhooks;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Verifies and reads events, and reports new ones to waits. */
public final class ReceivingWebhooks implements Webhooks {

  private final WebhookVerifier verifier;
  private final Waits<Publication> waits;
  private final Clock clock;

  /** Proven events and hints are kept apart: a forged event must not make a real one look stale. */
  private final EventHistory proven = new EventHistory();

  private final EventHistory hinted = new EventHistory();

  /** Reports new events to {@code waits}. */
  public ReceivingWebhooks(WebhookVerifier verifier, Waits<Publication> waits, Clock clock) {
    this.verifier = verifier;
    this.waits = waits;
    this.clock = clock;
  }

  @Override
  public WebhookReceipt receive(byte[] body, Map<String, List<String>> headers) {
    boolean proof = verifier.proves(body, lowerCase(headers), clock.instant());
    WebhookEvent event = WebhookReader.read(body);
    if (!(event instanceof WebhookEvent.StatusChanged change)) {
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

  private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
    Map<String, List<String>> lower = new HashMap<>();
    headers.forEach(
        (name, values) -> {
          if (name != null) {
            lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values));
          }
        });
    return lower;
  }
}
