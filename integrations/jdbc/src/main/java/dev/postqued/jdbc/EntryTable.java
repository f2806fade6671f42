package dev.postqued.jdbc;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.jdbc.internal.Dialect;
import dev.postqued.jdbc.internal.Sql;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalScope;
import dev.postqued.journal.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of the journal's entries. */
final class EntryTable {

  private static final String OF_ENTRY =
      " WHERE service = ? AND address = ? AND tenant = ? AND entry_key = ?";

  private static final String COLUMNS =
      "version, step, updated_at, first_sent_at, dispatch_at, kept_until, form, state";

  /** Longer than any claim, and short enough to be added to a date. */
  private static final Duration LONGEST = Duration.ofDays(3650);

  private final String now;

  EntryTable(Dialect dialect) {
    this.now = dialect.now();
  }

  boolean insert(Sql sql, JournalEntry entry) throws SQLException {
    JournalEntry.Dates dates = entry.dates();
    int added =
        sql.change(
            "INSERT INTO postqued_entry (service, address, tenant, entry_key, "
                + COLUMNS
                + ", forget_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                + now
                + " + ?) ON CONFLICT (service, address, tenant, entry_key) DO NOTHING",
            entry.scope().service(),
            entry.scope().address(),
            entry.scope().tenant(),
            entry.key().value(),
            entry.version(),
            entry.step().name(),
            millis(dates.updatedAt()),
            millis(dates.firstSentAt()),
            millis(dates.dispatchAt()),
            millis(dates.keptUntil()),
            entry.schema(),
            entry.state(),
            retention(dates));
    return added == 1;
  }

  /** An accepted entry stays accepted. */
  boolean update(Sql sql, JournalEntry entry) throws SQLException {
    JournalEntry.Dates dates = entry.dates();
    int changed =
        sql.change(
            "UPDATE postqued_entry SET version = version + 1, step = ?, updated_at = ?,"
                + " first_sent_at = ?, dispatch_at = ?, kept_until = ?, form = ?, state = ?,"
                + " forget_at = "
                + now
                + " + ?"
                + OF_ENTRY
                + " AND version = ? AND (step <> 'ACCEPTED' OR ? = 'ACCEPTED')",
            entry.step().name(),
            millis(dates.updatedAt()),
            millis(dates.firstSentAt()),
            millis(dates.dispatchAt()),
            millis(dates.keptUntil()),
            entry.schema(),
            entry.state(),
            retention(dates),
            entry.scope().service(),
            entry.scope().address(),
            entry.scope().tenant(),
            entry.key().value(),
            entry.version(),
            entry.step().name());
    return changed == 1;
  }

  Optional<JournalEntry> find(Sql sql, JournalScope scope, IdempotencyKey key) throws SQLException {
    return first(
        sql.rows(
            "SELECT " + COLUMNS + " FROM postqued_entry" + OF_ENTRY,
            row -> entry(scope, key, row),
            scope.service(),
            scope.address(),
            scope.tenant(),
            key.value()));
  }

  List<IdempotencyKey> pending(Sql sql, JournalScope scope) throws SQLException {
    return sql.rows(
        "SELECT entry_key FROM postqued_entry WHERE service = ? AND address = ? AND tenant = ?"
            + " AND step IN ('UPLOADING', 'READY', 'SENT') ORDER BY number",
        row -> new IdempotencyKey(row.getString(1)),
        scope.service(),
        scope.address(),
        scope.tenant());
  }

  Optional<JournalEntry> claim(
      Sql sql, JournalScope scope, IdempotencyKey key, String owner, Duration time)
      throws SQLException {
    Duration length = time.compareTo(LONGEST) < 0 ? time : LONGEST;
    return first(
        sql.rows(
            "UPDATE postqued_entry SET version = version + 1, claim_owner = ?, claim_end = "
                + now
                + " + ?"
                + OF_ENTRY
                + " AND (claim_owner IS NULL OR claim_owner = ? OR claim_end <= "
                + now
                + ") RETURNING "
                + COLUMNS,
            row -> entry(scope, key, row),
            owner,
            length.toMillis(),
            scope.service(),
            scope.address(),
            scope.tenant(),
            key.value(),
            owner));
  }

  boolean release(Sql sql, JournalScope scope, IdempotencyKey key, String owner)
      throws SQLException {
    int released =
        sql.change(
            "UPDATE postqued_entry SET claim_owner = NULL" + OF_ENTRY + " AND claim_owner = ?",
            scope.service(),
            scope.address(),
            scope.tenant(),
            key.value(),
            owner);
    return released == 1;
  }

  /**
   * Deletes finished entries that are over by both clocks: that of the writer, which named a date, and that
   * of the database, by which as much time has passed.
   *
   * @param latest what is over after this time stays
   * @param most how many at most
   * @return how many
   */
  int forget(Sql sql, long latest, int most) throws SQLException {
    return sql.change(
        "DELETE FROM postqued_entry WHERE number IN (SELECT number FROM postqued_entry"
            + " WHERE step IN ('ACCEPTED', 'REFUSED', 'ABANDONED') AND forget_at < ?"
            + " AND kept_until < ? LIMIT ?)"
            + " AND step IN ('ACCEPTED', 'REFUSED', 'ABANDONED') AND forget_at < ?",
        latest,
        latest,
        most,
        latest);
  }

  long now(Sql sql) throws SQLException {
    Long time = sql.number("SELECT " + now);
    if (time == null) {
      throw new SQLException("the database does not tell the time");
    }
    return time;
  }

  private static long retention(JournalEntry.Dates dates) {
    return Math.max(0, dates.keptUntil().toEpochMilli() - dates.updatedAt().toEpochMilli());
  }

  private static JournalEntry entry(JournalScope scope, IdempotencyKey key, ResultSet row)
      throws SQLException {
    return new JournalEntry(
        scope,
        key,
        row.getLong(1),
        Step.valueOf(row.getString(2)),
        new JournalEntry.Dates(
            Instant.ofEpochMilli(row.getLong(3)),
            instant(row, 4),
            instant(row, 5),
            Instant.ofEpochMilli(row.getLong(6))),
        row.getInt(7),
        row.getString(8));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable Long millis(@Nullable Instant time) {
    return time == null ? null : time.toEpochMilli();
  }

  private static Optional<JournalEntry> first(List<JournalEntry> rows) {
    return rows.stream().findFirst();
  }
}
