package dev.postqued.simulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far the promise to publish once reaches.
 *
 * @param keyAge the age from which a key must not be sent again; the service forgets it later
 * @param clockStep by how much a wall clock may be set back unnoticed
 * @param retention for how long a journal keeps what has ended, counted from the end or from the
 *     time when it goes out
 * @param arrival within what time a request arrives or never does, where posts go out by id; null
 *     where they go out by key, which makes that unimportant
 */
public record Promise(
    Duration keyAge, Duration clockStep, Duration retention, @Nullable Duration arrival) {

  /** Of a service that forgets keys after 24 hours. */
  public static Promise ofADay() {
    return new Promise(Duration.ofHours(23), Duration.ofMinutes(5), Duration.ofDays(7), null);
  }

  /**
   * Of a service that makes drafts without a key: a post is published at most once, or is unknown with
   * its id, as long as requests arrive within a minute and the clock is right to two.
   */
  public static Promise byId() {
    return new Promise(
        Duration.ofHours(23), Duration.ofMinutes(5), Duration.ofDays(7), Duration.ofMinutes(1));
  }

  /** Whether posts go out by the ids of drafts. */
  boolean isById() {
    return arrival != null;
  }

  /** Whether a request was under way for longer than is promised. */
  boolean isLate(Event.Sent sent, long arrived) {
    return arrival != null && arrived - sent.at() > arrival.toMillis();
  }

  /** Whether a clock was so wrong that a date it was added to says nothing. */
  boolean isWrong(Event.Sent sent) {
    return arrival != null && Math.abs(sent.wall() - sent.at()) > 2 * arrival.toMillis();
  }

  /** Whether neither clock could show that it was too late to send it again. */
  boolean isHidden(Event.Sent first, Event.Sent again) {
    return arrival == null ? isKeyHidden(first, again) : isTimeHidden(first, again, arrival);
  }

  /** Whether more time has passed than the clocks show, by more than is left as a margin. */
  private boolean isTimeHidden(Event.Sent first, Event.Sent again, Duration margin) {
    long wallAge = again.wall() - first.wall();
    long monotonicAge = again.monotonic() - first.monotonic();
    boolean sameClient = again.client().equals(first.client());
    long shown = sameClient ? Math.max(wallAge, monotonicAge) : wallAge;
    return shown >= -clockStep.toMillis() && again.at() - first.at() - shown >= margin.toMillis();
  }

  private boolean isKeyHidden(Event.Sent first, Event.Sent again) {
    long wallAge = again.wall() - first.wall();
    long monotonicAge = again.monotonic() - first.monotonic();
    boolean sameClient = again.client().equals(first.client());
    boolean old = again.at() - first.at() >= keyAge.toMillis();
    boolean young =
        sameClient
            ? Math.max(wallAge, monotonicAge) < keyAge.toMillis()
            : wallAge < keyAge.toMillis() && wallAge >= -clockStep.toMillis();
    return old && young;
  }

  /** Whether the journal may have forgotten something that ended at a time. */
  boolean isForgotten(long ended, long dispatchAt, long now) {
    return now - Math.max(ended, dispatchAt) >= retention.toMillis();
  }
}
