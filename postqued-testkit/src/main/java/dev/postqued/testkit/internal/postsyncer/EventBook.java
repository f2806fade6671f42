package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/** What has happened that webhooks may want. The form of the bodies is assumed. */
final class EventBook {
  /**
   * An event.
   *
   * @param id 26 characters, as those of the docs have
   */
  record Event(Instant at, String id, String type, String body) {}

  private final AtomicLong ids;
  private final List<Event> waiting = new ArrayList<>();
  private final Set<String> announced = new HashSet<>();

  EventBook(AtomicLong ids) {
    this.ids = ids;
  }

  Event add(Instant at, String type, ObjectNode data) {
    String id = String.format(Locale.ROOT, "01JC%022d", ids.incrementAndGet());
    ObjectNode body = Json.object().put("type", type).put("timestamp", at.toString());
    body.set("data", data);
    Event event = new Event(at, id, type, Json.write(body));
    waiting.add(event);
    return event;
  }

  /** Takes all events up to now, by time. */
  List<Event> take(List<SandboxPost> posts, Instant now) {
    for (SandboxPost post : posts) {
      for (Instant end : post.ends(now)) {
        if (announced.add(post.id() + " " + end)) {
          announce(post, end);
        }
      }
    }
    waiting.sort(Comparator.comparing(Event::at));
    List<Event> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  private void announce(SandboxPost post, Instant end) {
    int failed = 0;
    List<Long> accounts = post.accounts(end);
    for (long account : accounts) {
      boolean fails = post.failedAt(account, end);
      failed += fails ? 1 : 0;
      Event unused =
          add(
              end,
              fails ? "post.account_failed" : "post.account_published",
              data(post).put("account_id", account));
    }
    String whole =
        failed == 0
            ? "post.published"
            : failed == accounts.size() ? "post.failed" : "post.partially_published";
    Event unused = add(end, whole, data(post));
  }

  static ObjectNode data(SandboxPost post) {
    return Json.object().put("post_id", post.id());
  }
}
