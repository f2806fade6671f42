package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.postsyncer.SentEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps what was sent, the latest 10,000 events. */
final class SyncerRecorder {
  private static final int KEPT = 10_000;

  private final Deque<SentEvent> events = new ArrayDeque<>();

  synchronized void event(SentEvent event) {
    if (events.size() == KEPT) {
      events.remove();
    }
    events.add(event);
  }

  synchronized void clear() {
    events.clear();
  }

  synchronized List<SentEvent> events() {
    return List.copyOf(events);
  }
}
