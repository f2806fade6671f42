package dev.postqued.internal.webhooks;

import dev.postqued.accounts.Platform;
import dev.postqued.engine.JsonText;
import dev.postqued.publishing.TargetStatus;
import dev.postqued.signatures.WebhookRejectedException;
import dev.postqued.webhooks.WebhookEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads events: {@code {"event": ..., "data": {...}}}. */
final class WebhookReader {

  /** The documented event has less than 300 bytes. */
  private static final int MAX_BYTES = 1 << 20;

  private WebhookReader() {}

  static WebhookEvent read(byte[] body) {
    Map<String, Object> content = object(parse(body));
    if (content == null || !(content.get("event") instanceof String type) || type.isBlank()) {
      throw new WebhookRejectedException("the body is not a JSON object with an event", null);
    }
    if (!type.equals(WebhookEvent.StatusChanged.TYPE)) {
      return new WebhookEvent.Other(type, content);
    }
    Map<String, Object> data = object(content.get("data"));
    String publicationId = text(data, "publishId");
    String targetId = text(data, "targetId");
    String status = text(data, "status");
    if (publicationId == null || targetId == null || status == null) {
      throw new WebhookRejectedException(
          type + " needs data with publishId, targetId and status", null);
    }
    String platform = text(data, "platform");
    return new WebhookEvent.StatusChanged(
        publicationId,
        targetId,
        new TargetStatus(status),
        platform == null ? null : new Platform(platform),
        time(text(data, "timestamp")),
        content);
  }

  private static @Nullable Object parse(byte[] body) {
    if (body.length > MAX_BYTES) {
      throw new WebhookRejectedException("the body has more than " + MAX_BYTES + " bytes", null);
    }
    try {
      return JsonText.read(body, Object.class);
    } catch (IllegalArgumentException e) {
      throw new WebhookRejectedException("the body is not JSON", null);
    }
  }

  private static @Nullable Map<String, Object> object(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return null;
    }
    Map<String, Object> object = new LinkedHashMap<>();
    map.forEach((name, member) -> object.put(String.valueOf(name), member));
    return object;
  }

  private static @Nullable String text(@Nullable Map<String, Object> data, String name) {
    Object value = data == null ? null : data.get(name);
    return value instanceof String text && !text.isBlank() ? text : null;
  }

  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
