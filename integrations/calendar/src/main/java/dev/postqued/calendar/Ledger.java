package dev.postqued.calendar;

import dev.postqued.jdbc.internal.Dialect;
import dev.postqued.jdbc.internal.Schema;
import dev.postqued.jdbc.internal.Sessions;
import dev.postqued.jdbc.internal.Sql;
import dev.postqued.journal.JournalException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A row for each post, which is the truth about it: what db-scheduler has in its table only says when to look at a row. Each
 * change is of the version that was read, and time is that of the database.
 */
final class Ledger {

  static final String TASKS = "postqued_calendar_task";

  static final int VERSION = 1;

  private static final String COLUMNS =
      "p.number, p.calendar, p.id, p.edition, p.version, p.due_at, p.planned_at, p.content, p.state, p.attempts,"
          + " p.next_at, p.may_be_out, p.reference, p.message, p.series";

  private final Sessions sessions;
  private final Dialect dialect;

  private Ledger(Sessions sessions, Dialect dialect) {
    this.sessions = sessions;
    this.dialect = dialect;
  }

  /** Opens the tables, and makes them if there are none. */
  static Ledger open(DataSource source, Dialect dialect) {
    Sessions sessions = new Sessions(source, dialect);
    schema(dialect).update(sessions);
    return new Ledger(sessions, dialect);
  }

  static Schema schema(Dialect dialect) {
    return new Schema(
        dialect, Ledger.class, "postqued-calendar", "postqued_calendar_schema", VERSION);
  }

  Dialect dialect() {
    return dialect;
  }

  <T> T transact(Sessions.Work<T> work) {
    return sessions.own(Ledger::failure, work);
  }

  private static JournalException failure(String words, Throwable cause) {
    return new JournalException("The calendar could not be read or written. " + words, cause);
  }

  /** Returns the time of the database in milliseconds since 1970. */
  long now() {
    return transact(this::now);
  }

  long now(Sql sql) throws SQLException {
    Long now = sql.number("SELECT " + dialect.now());
    if (now == null) {
      throw new SQLException("it does not tell the time");
    }
    return now;
  }

  /** Returns a query that locks the rows that it returns. */
  String select(String condition) {
    return "SELECT "
        + COLUMNS
        + " FROM postqued_calendar_post p WHERE "
        + condition
        + dialect.forUpdate();
  }

  Optional<Entry> find(Sql sql, String calendar, String id) throws SQLException {
    return sql.rows(select("p.calendar = ? AND p.id = ?"), Ledger::read, calendar, id).stream()
        .findFirst();
  }

  Optional<Entry> find(Sql sql, long number) throws SQLException {
    return sql.rows(select("p.number = ?"), Ledger::read, number).stream().findFirst();
  }

  /** Returns posts of a calendar in the order in which they are due. */
  List<Entry> all(String calendar) {
    return transact(
        sql ->
            sql.rows(
                "SELECT "
                    + COLUMNS
                    + " FROM postqued_calendar_post p WHERE p.calendar = ? ORDER BY p.due_at, p.number",
                Ledger::read,
                calendar));
  }

  /** Returns open posts that are to be looked at until then, of calendars that are not paused, the earliest first. */
  List<Entry> openUntil(long until, int atMost) {
    return open("", until, atMost);
  }

  /** Returns those of {@link #openUntil} that db-scheduler does not have yet. */
  List<Entry> withoutTaskUntil(long until, int atMost) {
    return open(
        " AND NOT EXISTS (SELECT 1 FROM "
            + TASKS
            + " t WHERE t.task_name = 'post' AND t.task_instance = CAST(p.number AS TEXT))",
        until,
        atMost);
  }

  private List<Entry> open(String further, long until, int atMost) {
    return transact(
        sql ->
            sql.rows(
                "SELECT "
                    + COLUMNS
                    + " FROM postqued_calendar_post p WHERE p.state IN ('PLANNED', 'SENDING')"
                    + " AND p.next_at <= ? AND NOT EXISTS (SELECT 1 FROM postqued_calendar c WHERE"
                    + " c.name = p.calendar AND c.paused = 1)"
                    + further
                    + " ORDER BY p.next_at, p.number LIMIT "
                    + atMost,
                Ledger::read,
                until));
  }

  boolean isPaused(Sql sql, String calendar) throws SQLException {
    Long paused = sql.number("SELECT paused FROM postqued_calendar WHERE name = ?", calendar);
    return paused != null && paused == 1;
  }

  void pause(String calendar, boolean paused) {
    transact(
        sql -> {
          sql.change(
              "INSERT INTO postqued_calendar (name, paused) VALUES (?, ?) ON CONFLICT (name) DO UPDATE"
                  + " SET paused = excluded.paused",
              calendar,
              paused ? 1 : 0);
          return true;
        });
  }

  /** Changes state and outcome of the version that was read; false if it is another one meanwhile. */
  boolean move(Sql sql, Entry entry, PostState state, Outcome outcome) throws SQLException {
    return sql.change(
            "UPDATE postqued_calendar_post SET state = ?, version = version + 1, attempts = ?,"
                + " next_at = ?, may_be_out = ?, changed_at = "
                + dialect.now()
                + ", reference = "
                + text(outcome.reference())
                + ", message = "
                + text(outcome.message())
                + " WHERE number = ? AND version = ?",
            values(state, outcome, entry))
        == 1;
  }

  /** Null of a text has a type of its own. */
  private static String text(@Nullable String value) {
    return value == null ? "NULL" : "?";
  }

  private static Object[] values(PostState state, Outcome outcome, Entry entry) {
    List<Object> values = new ArrayList<>();
    values.add(state.name());
    values.add(outcome.attempts());
    values.add(outcome.nextAt());
    values.add(outcome.mayBeOut() ? 1 : 0);
    if (outcome.reference() != null) {
      values.add(outcome.reference());
    }
    if (outcome.message() != null) {
      values.add(outcome.message());
    }
    values.add(entry.number());
    values.add(entry.version());
    return values.toArray();
  }

  static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getString(8),
        PostState.valueOf(row.getString(9)),
        row.getInt(10),
        row.getLong(11),
        row.getInt(12) == 1,
        row.getString(13),
        row.getString(14),
        row.getString(15));
  }
}
