package dev.postqued.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A log as a world would have written it, one line per event. */
final class HandMadeLog {

  static final String KEY = "k";
  private static final String CLIENT = "app.1/c1";
  private static final String JOURNAL = "app.journal";

  private final List<Event> events = new ArrayList<>();
  private long now = 1_000;
  private int exchanges;
  private String journal = JOURNAL;
  private String client = CLIENT;

  List<Event> events() {
    return List.copyOf(events);
  }

  HandMadeLog after(Duration time) {
    now += time.toMillis();
    return this;
  }

  HandMadeLog inMemory() {
    journal = "memory of app.1";
    return this;
  }

  HandMadeLog restarted() {
    client = "app.2/c1";
    return this;
  }

  HandMadeLog asked(String action) {
    events.add(new Event.Asked(++now, "u1", client, action, KEY));
    return this;
  }

  HandMadeLog told(String action, Claim claim, String id, String words) {
    events.add(new Event.Told(++now, "u1", client, action, KEY, claim, id, words));
    return this;
  }

  HandMadeLog sent() {
    return sentFor("A");
  }

  HandMadeLog sentFor(String tenant) {
    return sent(tenant, now, now);
  }

  /** Sent by a machine whose clocks may be wrong. */
  HandMadeLog sent(String tenant, long wall, long monotonic) {
    String exchange = "x" + ++exchanges;
    events.add(new Event.Sent(++now, exchange, client, journal, tenant, KEY, wall, monotonic));
    return this;
  }

  long now() {
    return now;
  }

  HandMadeLog refused(String words) {
    events.add(new Event.Answered(++now, "x" + exchanges, KEY, 402, true, words));
    return this;
  }

  HandMadeLog works(boolean willPublish) {
    events.add(new Event.AtWork(++now, "x" + exchanges, "A", KEY, willPublish));
    return this;
  }

  HandMadeLog promoted(String id) {
    events.add(new Event.Promoted(++now, "x" + exchanges, "A", KEY, id));
    return this;
  }

  HandMadeLog published(String id) {
    return published(id, 0, true);
  }

  HandMadeLog published(String id, long dispatchAt, boolean asIntended) {
    events.add(new Event.Published(++now, "x" + exchanges, "A", KEY, id, dispatchAt, asIntended));
    return this;
  }

  HandMadeLog add(Event event) {
    events.add(event);
    return this;
  }

  HandMadeLog faultsEnd() {
    return add(new Event.FaultsEnded(++now));
  }

  HandMadeLog settled() {
    return add(new Event.Settled(++now));
  }

  HandMadeLog diskRefuses(String file) {
    return add(new Event.DiskRefused(++now, "app.1", "write", file, true));
  }
}
