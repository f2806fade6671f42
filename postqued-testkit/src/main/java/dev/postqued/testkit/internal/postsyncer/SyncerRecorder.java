package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.internal.engine.ApiRequest;
import dev.postqued.testkit.postsyncer.PostSyncerCall;
import dev.postqued.testkit.postsyncer.SentEvent;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what was asked and sent. */
final class SyncerRecorder {
  private static final int KEPT = 10_000;

  private final Clock clock;
  private final Deque<PostSyncerCall> calls = new ArrayDeque<>();
  private final Deque<SentEvent> events = new ArrayDeque<>();

  SyncerRecorder(Clock clock) {
    this.clock = clock;
  }

  synchronized void call(
      ApiRequest request, @Nullable String operation, int status, @Nullable Fault fault) {
    add(
        calls,
        new PostSyncerCall(
            clock.instant(),
            operation,
            request.method(),
            SyncerEngine.below(request.pathAndQuery()),
            request.tellingHeaders(),
            status,
            fault));
  }

  synchronized void event(SentEvent event) {
    add(events, event);
  }

  synchronized void clear() {
    calls.clear();
    events.clear();
  }

  synchronized List<PostSyncerCall> calls() {
    return List.copyOf(calls);
  }

  synchronized List<SentEvent> events() {
    return List.copyOf(events);
  }

  private static <T> void add(Deque<T> entries, T entry) {
    if (entries.size() == KEPT) {
      entries.remove();
    }
    entries.add(entry);
  }
}
