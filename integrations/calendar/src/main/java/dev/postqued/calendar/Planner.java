package dev.postqued.calendar;

import dev.postqued.calendar.recurrence.Missed;
import dev.postqued.jdbc.internal.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each time of a recurring post a row of its own in the ledger, shortly before it is due. A time is computed once and
 * stored: machines whose time zones differ do not plan it twice.
 */
final class Planner {

  private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

  private static final Duration AHEAD = Duration.ofMinutes(1);
  private static final int AT_ONCE = 1_000;

  private final Ledger ledger;

  Planner(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Begins a series, or changes one: what it had planned and nobody has begun with is planned anew. */
  void write(String calendar, RecurringPost post) {
    boolean unused =
        ledger.transact(
            sql -> {
              Series known = Series.find(sql, ledger, calendar, post.id()).orElse(null);
              if (known == null || !known.post().equals(post)) {
                forget(sql, calendar, post.id());
                Series.write(sql, calendar, post, ledger.now(sql));
              }
              return true;
            });
  }

  /** Ends a series; returns whether there was one. */
  boolean end(String calendar, String id) {
    return ledger.transact(
        sql -> {
          forget(sql, calendar, id);
          return sql.change(
                  "DELETE FROM postqued_calendar_series WHERE calendar = ? AND id = ?",
                  calendar,
                  id)
              == 1;
        });
  }

  private static void forget(Sql sql, String calendar, String id) throws SQLException {
    sql.change(
        "DELETE FROM postqued_calendar_post WHERE calendar = ? AND series = ? AND state = 'PLANNED'"
            + " AND attempts = 0",
        calendar,
        id);
  }

  List<RecurringPost> all(String calendar) {
    return ledger.transact(sql -> Series.all(sql, calendar)).stream().map(Series::post).toList();
  }

  /** Plans what is due until a minute from now. */
  void plan() {
    List<Series> due;
    do {
      due =
          ledger.transact(sql -> Series.dueUntil(sql, ledger.now(sql) + AHEAD.toMillis(), AT_ONCE));
      for (Series series : due) {
        boolean unused = ledger.transact(sql -> plan(sql, series.calendar(), series.id()));
      }
    } while (due.size() == AT_ONCE);
  }

  private boolean plan(Sql sql, String calendar, String id) throws SQLException {
    Series series = Series.find(sql, ledger, calendar, id).orElse(null);
    if (series == null) {
      return false;
    }
    Instant now = Instant.ofEpochMilli(ledger.now(sql));
    Missed missed =
        series
            .catchUp()
            .decide(series.recurrence(), Instant.ofEpochMilli(series.plannedUntil()), now);
    List<Instant> times = new ArrayList<>(missed.planned());
    Instant until = missed.decidedUntil();
    if (!missed.more()) {
      until = now.plus(AHEAD);
      times.addAll(series.recurrence().between(now.plusMillis(1), until.plusMillis(1), AT_ONCE));
    }
    if (!missed.dropped().isEmpty()) {
      LOG.warn(
          "{} times of post {} of calendar {} were missed and are not made up for, the last at {}",
          missed.dropped().size(),
          id,
          calendar,
          missed.dropped().get(missed.dropped().size() - 1));
    }
    if (!series.advance(sql, until.toEpochMilli())) {
      return false;
    }
    for (Instant time : times) {
      insert(sql, series, time, now);
    }
    return true;
  }

  private static void insert(Sql sql, Series series, Instant time, Instant now)
      throws SQLException {
    long due = time.toEpochMilli();
    String id = series.id() + "@" + time;
    sql.change(
        "INSERT INTO postqued_calendar_post (calendar, id, series, due_at, next_at, content,"
            + " planned_at, changed_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED') ON CONFLICT (calendar, id)"
            + " DO NOTHING",
        series.calendar(),
        id,
        series.id(),
        due,
        due,
        Contents.write(Contents.read(id, series.content()).at(time)),
        now.toEpochMilli(),
        now.toEpochMilli());
  }
}
