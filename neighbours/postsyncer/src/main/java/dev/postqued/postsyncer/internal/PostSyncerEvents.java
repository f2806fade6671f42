package dev.postqued.postsyncer.internal;

import dev.postqued.service.ServiceEvent;
import dev.postqued.signatures.WebhookRejectedException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads events. No source shows a body, so that every name here is assumed, and all of it is kept. */
final class PostSyncerEvents {

  private PostSyncerEvents() {}

  static ServiceEvent read(Map<String, Object> content) {
    String kind = text(content, List.of("type", "event", "name"));
    if (kind == null) {
      throw new WebhookRejectedException("the body is not a JSON object with a type", null);
    }
    Map<?, ?> data = content.get("data") instanceof Map<?, ?> object ? object : Map.of();
    String id = text(data, List.of("post_id", "id"));
    return new ServiceEvent(
        id == null ? text(content, List.of("post_id")) : id, kind, null, content);
  }

  private static @Nullable String text(Map<?, ?> object, List<String> names) {
    for (String name : names) {
      Object value = object.get(name);
      if ((value instanceof String text && !text.isBlank()) || value instanceof Number) {
        return value.toString();
      }
    }
    return null;
  }
}
