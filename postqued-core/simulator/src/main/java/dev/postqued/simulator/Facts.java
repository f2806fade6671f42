package dev.postqued.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The log by intention. */
final class Facts {

  private final List<Event> events;
  private final Map<String, Event.Sent> sentByExchange = new HashMap<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final Map<String, List<Event>> byKey = new HashMap<>();
  private final IdentityHashMap<Event, Integer> positions = new IdentityHashMap<>();

  Facts(List<Event> events) {
    this.events = events;
    for (Event event : events) {
      positions.put(event, positions.size());
      String key = event.key();
      if (key != null) {
        keys.add(key);
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(event);
      }
      if (event instanceof Event.Sent sent) {
        sentByExchange.put(sent.exchange(), sent);
      }
    }
  }

  List<Event> events() {
    return events;
  }

  Set<String> keys() {
    return keys;
  }

  <E extends Event> List<E> of(String key, Class<E> type) {
    return byKey.getOrDefault(key, List.of()).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  <E extends Event> List<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <E extends Event> @Nullable E first(Class<E> type) {
    List<E> all = all(type);
    return all.isEmpty() ? null : all.get(0);
  }

  Event.@Nullable Sent sent(String exchange) {
    return sentByExchange.get(exchange);
  }

  /** The position of an event, which orders those of one moment. */
  int position(Event event) {
    Integer position = positions.get(event);
    if (position == null) {
      throw new IllegalArgumentException("not in the log: " + event);
    }
    return position;
  }

  boolean isBefore(Event one, Event other) {
    return position(one) < position(other);
  }

  boolean happened(String fault) {
    return all(Event.Fault.class).stream().anyMatch(f -> f.fault().equals(fault));
  }

  /** Whether somebody has cut off the end of a journal before something happened. */
  boolean isCutBefore(Event event) {
    return all(Event.Fault.class).stream()
        .anyMatch(f -> f.fault().equals("JOURNAL_CUT") && isBefore(f, event));
  }

  /** What a user had asked when it was told something. */
  Event.@Nullable Asked question(Event.Told told) {
    Event.Asked asked = null;
    for (Event event : events) {
      if (event == told) {
        return asked;
      }
      if (event instanceof Event.Asked other && other.user().equals(told.user())) {
        asked = other;
      }
    }
    return null;
  }
}
