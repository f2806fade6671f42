package dev.postqued.internal.webhooks;

import dev.postqued.publishing.TargetStatus;
import dev.postqued.webhooks.WebhookEvent.StatusChanged;
import dev.postqued.webhooks.WebhookReceipt.Kind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last event of each target, to tell new events from repeated and stale ones. Bounded; the
 * oldest is forgotten.
 */
final class EventHistory {

  private static final int MAX_TARGETS = 20_000;

  private record Heard(TargetStatus status, @Nullable Instant at) {}

  private final Map<String, Heard> heard =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Heard> eldest) {
          return size() > MAX_TARGETS;
        }
      };

  synchronized Kind hear(StatusChanged event) {
    String target = event.publicationId() + " " + event.targetId();
    Heard last = heard.get(target);
    Heard now = new Heard(event.status(), event.at());
    if (last != null) {
      if (last.status().equals(now.status())) {
        heard.put(target, isOlder(now, last) ? last : now);
        return Kind.DUPLICATE;
      }
      if (isOlder(now, last)) {
        return Kind.STALE;
      }
    }
    heard.put(target, now);
    return Kind.NEW;
  }

  /**
   * A final status is never followed by one that is not; otherwise the time of the event decides.
   */
  private static boolean isOlder(Heard now, Heard last) {
    if (last.status().isTerminal() != now.status().isTerminal()) {
      return last.status().isTerminal();
    }
    return now.at() != null && last.at() != null && now.at().isBefore(last.at());
  }
}
