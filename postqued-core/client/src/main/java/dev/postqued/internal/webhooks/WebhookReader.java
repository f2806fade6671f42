package dev.postqued.internal.webhooks;

import dev.postqued.accounts.Platform;
import dev.postqued.internal.wire.EventText;
import dev.postqued.publishing.TargetStatus;
import dev.postqued.service.ServiceEvent;
import dev.postqued.signatures.WebhookRejectedException;
import dev.postqued.webhooks.WebhookEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes typed events of what the service sends. */
final class WebhookReader {

  private WebhookReader() {}

  static WebhookEvent read(ServiceEvent event) {
    Map<String, Object> content = event.content();
    if (!event.kind().equals(WebhookEvent.StatusChanged.TYPE)) {
      return new WebhookEvent.Other(event.kind(), content);
    }
    Map<?, ?> data = content.get("data") instanceof Map<?, ?> map ? map : Map.of();
    String targetId = text(data, "targetId");
    String status = text(data, "status");
    if (event.id() == null) {
      throw new WebhookRejectedException(event.kind() + " needs data with publishId", null);
    }
    if (targetId == null || status == null) {
      return new WebhookEvent.Other(event.kind(), content);
    }
    String platform = text(data, "platform");
    return new WebhookEvent.StatusChanged(
        event.id(),
        targetId,
        new TargetStatus(status),
        platform == null ? null : new Platform(platform),
        event.at(),
        content);
  }

  private static @Nullable String text(Map<?, ?> data, String name) {
    return EventText.of(data.get(name));
  }
}
