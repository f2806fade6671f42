package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.webhooks.Courier;
import dev.postqued.testkit.postsyncer.PostSyncerEvents;
import dev.postqued.testkit.postsyncer.SentEvent;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Sends events to the webhooks that want them. */
final class EventSender implements PostSyncerEvents {
  private final SyncerState state;
  private final Webhooks webhooks;
  private final SyncerRecorder recorder;
  private @Nullable Courier courier;

  EventSender(SyncerState state, Webhooks webhooks, SyncerRecorder recorder) {
    this.state = state;
    this.webhooks = webhooks;
    this.recorder = recorder;
  }

  @Override
  public synchronized void deliverTo(URI endpoint) {
    courier = new Courier(Courier.checked(endpoint));
  }

  @Override
  public synchronized List<SentEvent> sendDue() {
    Courier to = courier();
    List<SentEvent> sent = new ArrayList<>();
    List<EventBook.Event> due;
    synchronized (state) {
      due = state.events.take(state.everyPost(), state.now());
    }
    for (EventBook.Event event : due) {
      List<ObjectNode> wanting;
      synchronized (state) {
        wanting = webhooks.wanting(event);
      }
      for (ObjectNode webhook : wanting) {
        sent.add(send(to, webhook, event));
      }
    }
    return sent;
  }

  @Override
  public synchronized SentEvent sendAgain(SentEvent event) {
    Courier to = courier();
    ObjectNode webhook;
    synchronized (state) {
      webhook = state.webhooks.find(event.webhook());
    }
    if (webhook == null) {
      throw new IllegalStateException("webhook " + event.webhook() + " is gone");
    }
    return send(
        to, webhook, new EventBook.Event(event.at(), event.id(), event.type(), event.body()));
  }

  /** Sends it without the lock of the state: who receives it may call the API. */
  private SentEvent send(Courier to, ObjectNode webhook, EventBook.Event event) {
    Instant now = state.now();
    long id = Rows.id(webhook);
    int answer;
    try {
      answer = to.deliver(event.body(), webhooks.signed(id, event, now));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an event was sent", e);
    }
    synchronized (state) {
      webhooks.delivered(webhook, event, answer);
    }
    SentEvent sent = new SentEvent(now, event.id(), event.type(), event.body(), id, answer);
    recorder.event(sent);
    return sent;
  }

  private Courier courier() {
    Courier to = courier;
    if (to == null) {
      throw new IllegalStateException("there is no endpoint; name one with deliverTo");
    }
    return to;
  }
}
