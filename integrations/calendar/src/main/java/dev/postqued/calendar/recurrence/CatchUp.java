package dev.postqued.calendar.recurrence;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of recurring posts that were missed because nothing ran when they were due.
 *
 * <p>Missed is what was due before now. What is due exactly now is planned in any case. A planner
 * that looks every so often is always a little late, so {@link #skip()} is only for one that plans
 * ahead: for others, {@link #last} with a short age skips what was really missed.
 */
public final class CatchUp {

  /** The most instants that one decision is about. */
  public static final int MOST = 1_000;

  private static final Pattern TEXT = Pattern.compile("skip|(all|last) (\\S+)");

  private enum Kind {
    ALL,
    LAST,
    SKIP
  }

  private final Kind kind;
  private final Duration greatestAge;

  private CatchUp(Kind kind, Duration greatestAge) {
    if (greatestAge.isNegative()) {
      throw new IllegalArgumentException("greatestAge must not be negative, was " + greatestAge);
    }
    this.kind = kind;
    this.greatestAge = greatestAge;
  }

  /** Plans all that were missed no longer ago than an age. */
  public static CatchUp all(Duration greatestAge) {
    return new CatchUp(Kind.ALL, greatestAge);
  }

  /** Plans the last that was due until now, if that is no longer ago than an age. */
  public static CatchUp last(Duration greatestAge) {
    return new CatchUp(Kind.LAST, greatestAge);
  }

  /** Plans none that was missed. */
  public static CatchUp skip() {
    return new CatchUp(Kind.SKIP, Duration.ZERO);
  }

  /**
   * Reads a {@link #text()}.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static CatchUp parse(String text) {
    Matcher m = TEXT.matcher(text);
    if (m.matches()) {
      if (m.group(1) == null) {
        return skip();
      }
      try {
        Duration age = Duration.parse(m.group(2));
        return m.group(1).equals("all") ? all(age) : last(age);
      } catch (DateTimeException e) {
        // Told below.
      }
    }
    throw Words.refused(text, "is no catch-up", "write \"all PT23H\", \"last PT23H\" or \"skip\"");
  }

  /**
   * Decides about what was due after the last planned instant and until now. A decision is about the
   * first {@value #MOST} instants at most; {@link Missed#more} tells that others follow.
   *
   * @param lastPlanned the last instant that was planned or dropped before, or when the recurrence
   *     began
   */
  public Missed decide(Recurrence recurrence, Instant lastPlanned, Instant now) {
    List<Instant> planned = new ArrayList<>();
    List<Instant> dropped = new ArrayList<>();
    Instant last = kind == Kind.LAST ? last(recurrence, lastPlanned, now) : null;
    Instant decided = lastPlanned;
    for (int i = 0; i < MOST; i++) {
      Optional<Instant> next = recurrence.next(decided).filter(due -> !due.isAfter(now));
      if (next.isEmpty()) {
        Instant until = now.isAfter(decided) ? now : decided;
        return new Missed(planned, dropped, until, false);
      }
      decided = next.get();
      (isPlanned(decided, now, last) ? planned : dropped).add(decided);
    }
    boolean more = recurrence.next(decided).filter(due -> !due.isAfter(now)).isPresent();
    return new Missed(planned, dropped, more ? decided : now, more);
  }

  private boolean isPlanned(Instant due, Instant now, @Nullable Instant last) {
    if (due.equals(now)) {
      return true;
    }
    boolean young = Duration.between(due, now).compareTo(greatestAge) <= 0;
    return switch (kind) {
      case ALL -> young;
      case LAST -> young && due.equals(last);
      case SKIP -> false;
    };
  }

  /** Returns the last instant that is due after one and until another. */
  private static @Nullable Instant last(Recurrence recurrence, Instant after, Instant until) {
    // Instants are whole seconds, and what is due next is never earlier for a later instant.
    long low = after.getEpochSecond();
    long high = until.getEpochSecond() + 1;
    Instant last = null;
    while (low < high) {
      long middle = low + (high - low) / 2;
      Optional<Instant> next = recurrence.next(Instant.ofEpochSecond(middle));
      if (next.isPresent() && !next.get().isAfter(until)) {
        last = next.get();
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return last;
  }

  /** Returns a text that {@link #parse} reads, to be stored. */
  public String text() {
    return switch (kind) {
      case ALL -> "all " + greatestAge;
      case LAST -> "last " + greatestAge;
      case SKIP -> "skip";
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CatchUp that && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  /** Returns the {@link #text()}. */
  @Override
  public String toString() {
    return text();
  }
}
