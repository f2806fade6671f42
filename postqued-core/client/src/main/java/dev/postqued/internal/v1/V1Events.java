package dev.postqued.internal.v1;

import dev.postqued.internal.wire.EventText;
import dev.postqued.service.ServiceEvent;
import dev.postqued.signatures.WebhookRejectedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the events of version 1: {@code {"event": ..., "data": {...}}}. */
final class V1Events {

  private V1Events() {}

  static ServiceEvent read(Map<String, Object> content) {
    if (!(content.get("event") instanceof String kind) || kind.isBlank()) {
      throw new WebhookRejectedException("the body is not a JSON object with an event", null);
    }
    Map<?, ?> data = content.get("data") instanceof Map<?, ?> map ? map : Map.of();
    return new ServiceEvent(
        EventText.of(data.get("publishId")), kind, time(data.get("timestamp")), content);
  }

  private static @Nullable Instant time(@Nullable Object value) {
    try {
      return value instanceof String text ? OffsetDateTime.parse(text).toInstant() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
