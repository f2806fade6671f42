package dev.postqued.calendar;

import dev.postqued.calendar.recurrence.CatchUp;
import dev.postqued.calendar.recurrence.Recurrence;
import dev.postqued.jdbc.internal.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A row of the series: a post that recurs, and how far its times are planned.
 *
 * @param content the post as JSON
 * @param plannedUntil up to when its times are in the ledger or dropped, in milliseconds since 1970
 */
record Series(
    String calendar,
    String id,
    long version,
    Recurrence recurrence,
    CatchUp catchUp,
    String content,
    long plannedUntil) {

  /** A time that is nearer is not late: machines look every few seconds. */
  private static final Duration LATE = Duration.ofMinutes(1);

  /** Stands for never, in a column that is compared. */
  private static final long NEVER = Long.MAX_VALUE;

  private static final String SELECT =
      "SELECT calendar, id, version, recurrence, catch_up, content, planned_until FROM"
          + " postqued_calendar_series WHERE ";

  RecurringPost post() {
    return new RecurringPost(Contents.read(id, content), recurrence, catchUp);
  }

  /** Returns whether a time of it is still to be sent now. */
  boolean isWanted(long due, long now) {
    if (now - due <= LATE.toMillis()) {
      return true;
    }
    Instant time = Instant.ofEpochMilli(due);
    return catchUp
        .decide(recurrence, time.minusMillis(1), Instant.ofEpochMilli(now))
        .planned()
        .contains(time);
  }

  static Optional<Series> find(Sql sql, Ledger ledger, String calendar, String id)
      throws SQLException {
    return sql
        .rows(
            SELECT + "calendar = ? AND id = ?" + ledger.dialect().forUpdate(),
            Series::read,
            calendar,
            id)
        .stream()
        .findFirst();
  }

  static List<Series> all(Sql sql, String calendar) throws SQLException {
    return sql.rows(SELECT + "calendar = ? ORDER BY id", Series::read, calendar);
  }

  /** Returns those that have a time until then which is not planned. */
  static List<Series> dueUntil(Sql sql, long until, int atMost) throws SQLException {
    return sql.rows(SELECT + "next_at <= ? ORDER BY next_at LIMIT " + atMost, Series::read, until);
  }

  /** Writes a new one, or replaces what is said of a known one; its times so far stay. */
  static void write(Sql sql, String calendar, RecurringPost post, long now) throws SQLException {
    sql.change(
        "INSERT INTO postqued_calendar_series (calendar, id, recurrence, catch_up, content,"
            + " planned_until, next_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (calendar, id) DO"
            + " UPDATE SET version = postqued_calendar_series.version + 1, recurrence ="
            + " excluded.recurrence, catch_up = excluded.catch_up, content = excluded.content,"
            + " planned_until = excluded.planned_until, next_at = excluded.next_at",
        calendar,
        post.id(),
        post.recurrence().text(),
        post.catchUp().text(),
        Contents.write(post.post()),
        now,
        next(post.recurrence(), now));
  }

  /** Records how far it is planned, unless another machine has. */
  boolean advance(Sql sql, long until) throws SQLException {
    return sql.change(
            "UPDATE postqued_calendar_series SET version = version + 1, planned_until = ?, next_at ="
                + " ? WHERE calendar = ? AND id = ? AND version = ?",
            until,
            next(recurrence, until),
            calendar,
            id,
            version)
        == 1;
  }

  private static long next(Recurrence recurrence, long after) {
    return recurrence.next(Instant.ofEpochMilli(after)).map(Instant::toEpochMilli).orElse(NEVER);
  }

  private static Series read(ResultSet row) throws SQLException {
    return new Series(
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        Recurrence.parse(row.getString(4)),
        CatchUp.parse(row.getString(5)),
        row.getString(6),
        row.getLong(7));
  }
}
