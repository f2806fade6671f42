package dev.postqued.postsyncer.internal;

import dev.postqued.engine.WireObject;
import dev.postqued.postsyncer.webhooks.CreatedWebhook;
import dev.postqued.postsyncer.webhooks.Delivery;
import dev.postqued.postsyncer.webhooks.DeliveryStatus;
import dev.postqued.postsyncer.webhooks.EventType;
import dev.postqued.postsyncer.webhooks.Webhook;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads webhooks and their deliveries. */
final class WebhookMapper {

  private WebhookMapper() {}

  static @Nullable Webhook webhook(WireObject read) {
    if (read.number("id").isEmpty()) {
      return null;
    }
    return new Webhook(
        read.number("id").getAsLong(),
        read.number("workspace_id").orElse(0),
        read.text("name").orElse(""),
        read.text("url").orElse(""),
        texts(read.get("events")).stream().map(EventType::new).toList(),
        texts(read.get("account_ids")).stream()
            .filter(id -> id.matches("[0-9]{1,18}"))
            .map(Long::valueOf)
            .toList(),
        // Assumed to be active where the service does not say it.
        !Boolean.FALSE.equals(read.get("active")),
        read.text("failing_since"),
        read.text("disabled_reason"));
  }

  /** A webhook without its secret is of no use, and counts as missing. */
  static @Nullable CreatedWebhook created(WireObject read) {
    Webhook webhook = webhook(read);
    Optional<String> secret = read.text("secret");
    return webhook == null || secret.isEmpty() ? null : new CreatedWebhook(webhook, secret.get());
  }

  static @Nullable Delivery delivery(WireObject read) {
    if (read.number("id").isEmpty()) {
      return null;
    }
    return new Delivery(
        read.number("id").getAsLong(),
        read.text("event_id").orElse(""),
        new EventType(read.text("event_type").orElse("unknown")),
        new DeliveryStatus(read.text("status").orElse("unknown")),
        read.count("attempts").orElse(0),
        read.count("response_status"),
        read.text("error"),
        Optional.ofNullable(Times.read(read.text("created_at").orElse(null), null)));
  }

  private static List<String> texts(@Nullable Object list) {
    return list instanceof Collection<?> values
        ? values.stream()
            .filter(value -> value instanceof String || value instanceof Number)
            .map(Object::toString)
            .filter(text -> !text.isBlank())
            .toList()
        : List.of();
  }
}
