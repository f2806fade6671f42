package dev.postqued.postsyncer.internal;

import dev.postqued.engine.ReceivedEvent;
import dev.postqued.postsyncer.webhooks.Event;
import dev.postqued.postsyncer.webhooks.EventReceipt;
import dev.postqued.postsyncer.webhooks.EventType;
import dev.postqued.postsyncer.webhooks.Events;
import dev.postqued.service.ServiceEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Receives events, tells repeated ones, and hurries waits. */
public final class ReceivedEvents implements Events {

  private static final String ID = "webhook-id";

  /** Ids are 26 characters in the docs. What is far longer is kept out of memory, as anybody may send it. */
  private static final int LONGEST_ID = 256;

  private final dev.postqued.engine.Events events;
  private final Consumer<String> changedPosts;

  /** Proven events and hints are kept apart: a forged event must not make a real one look repeated. */
  private final HeardIds proven = new HeardIds();

  private final HeardIds hinted = new HeardIds();

  /**
   * Wires it.
   *
   * @param changedPosts takes the ids of posts that may have changed
   */
  public ReceivedEvents(dev.postqued.engine.Events events, Consumer<String> changedPosts) {
    this.events = events;
    this.changedPosts = changedPosts;
  }

  @Override
  public EventReceipt receive(byte[] body, Map<String, List<String>> headers) {
    ReceivedEvent received = events.receive(body, headers);
    ServiceEvent read = received.event();
    Optional<String> id = id(headers);
    EventType type = new EventType(read.kind());
    boolean isNew = id.isEmpty() || (received.proven() ? proven : hinted).isNew(id.get());
    if (isNew && type.isAboutPost() && read.id() != null) {
      changedPosts.accept(read.id());
    }
    Event event = new Event(id, type, Optional.ofNullable(read.id()), read.content());
    return new EventReceipt(event, !isNew, received.proven());
  }

  private static Optional<String> id(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .filter(header -> ID.equalsIgnoreCase(header.getKey()))
        .flatMap(header -> header.getValue().stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST_ID)
        .findFirst();
  }
}
