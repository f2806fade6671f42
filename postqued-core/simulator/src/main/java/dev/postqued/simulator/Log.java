package dev.postqued.simulator;

import java.util.ArrayList;
import java.util.List;

/** What happened in a world, in its order. */
public final class Log {

  private final List<Event> events = new ArrayList<>();

  /** Creates an empty log. */
  public Log() {}

  /** Adds an event. */
  public void add(Event event) {
    events.add(event);
  }

  /** Returns all events. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  /** Returns a value that differs for another log, and is the same in every JVM for the same. */
  public long hash() {
    long hash = 0xCBF29CE484222325L;
    for (Event event : events) {
      String text = event.toString();
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
      }
    }
    return hash;
  }
}
