package dev.postqued.postsyncer.posts;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a post goes out. A date can be said again after a lost response, so that the post goes out for sure and
 * once; a command cannot, and after a lost response only reads tell whether it went out.
 */
public final class Time {

  private final Kind kind;
  private final @Nullable ZonedDateTime date;

  /** How a time is given. */
  public enum Kind {
    /** A date that the library chooses, a few minutes ahead. */
    SOON,
    /** A date. */
    AT,
    /** At once, by a command. */
    NOW,
    /** In the next free slot of the queue, by a command. */
    SLOT
  }

  private Time(Kind kind, @Nullable ZonedDateTime date) {
    this.kind = kind;
    this.date = date;
  }

  /** In three to four minutes: as a date, which is safer than at once. The default. */
  public static Time soon() {
    return new Time(Kind.SOON, null);
  }

  /** At once, by a command that is sent once. */
  public static Time now() {
    return new Time(Kind.NOW, null);
  }

  /** In the next free slot of the queue of the workspace, by a command that is sent once. */
  public static Time nextFreeSlot() {
    return new Time(Kind.SLOT, null);
  }

  /**
   * At a date, which must be at least three minutes ahead when the post is sent.
   *
   * @param date the date, truncated to minutes. It is sent as it is read on a clock in its zone, or in UTC
   *     where that is ambiguous
   * @return the time
   */
  public static Time at(ZonedDateTime date) {
    ZoneId zone = date.getZone();
    boolean clear =
        !(zone instanceof ZoneOffset)
            && zone.getRules().getValidOffsets(date.toLocalDateTime()).size() == 1;
    ZonedDateTime sent = clear ? date : date.withZoneSameInstant(ZoneId.of("UTC"));
    return new Time(Kind.AT, sent.truncatedTo(ChronoUnit.MINUTES));
  }

  /** Returns how it is given. */
  public Kind kind() {
    return kind;
  }

  /** Returns the date, if it is one. */
  public Optional<ZonedDateTime> date() {
    return Optional.ofNullable(date);
  }
}
