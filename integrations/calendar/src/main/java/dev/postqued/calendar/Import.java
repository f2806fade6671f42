package dev.postqued.calendar;

import dev.postqued.jdbc.internal.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares what is imported with the ledger, and changes the ledger where that is still possible. */
final class Import {

  /** Rows of one transaction: as few statements as SQLite's limit of values allows with ease. */
  static final int CHUNK = 500;

  private final Ledger ledger;
  private final String calendar;

  Import(Ledger ledger, String calendar) {
    this.ledger = ledger;
    this.calendar = calendar;
  }

  ImportReport run(List<PlannedPost> posts) {
    ImportReport report = new ImportReport(0, 0, 0, List.of());
    for (int from = 0; from < posts.size(); from += CHUNK) {
      List<PlannedPost> chunk = posts.subList(from, Math.min(posts.size(), from + CHUNK));
      report = report.plus(ledger.transact(sql -> chunk(sql, chunk)));
    }
    return report;
  }

  private ImportReport chunk(Sql sql, List<PlannedPost> posts) throws SQLException {
    long now = ledger.now(sql);
    Map<String, Entry> known = known(sql, posts);
    List<PlannedPost> fresh = new ArrayList<>();
    List<PostStatus> tooLate = new ArrayList<>();
    int unchanged = 0;
    int changed = 0;
    for (PlannedPost post : posts) {
      Entry entry = known.get(post.id());
      if (entry == null) {
        fresh.add(post);
      } else if (entry.content().equals(Contents.write(post))) {
        unchanged++;
      } else if (entry.state() == PostState.SENDING
          || entry.state() == PostState.SENT
          || entry.state() == PostState.UNKNOWN) {
        tooLate.add(entry.status());
      } else {
        change(sql, entry, post, now);
        changed++;
      }
    }
    int added = fresh.isEmpty() ? 0 : insert(sql, fresh, now);
    // What another machine has imported meanwhile is as good as unchanged.
    return new ImportReport(added, unchanged + fresh.size() - added, changed, tooLate);
  }

  private Map<String, Entry> known(Sql sql, List<PlannedPost> posts) throws SQLException {
    Object[] values = new Object[posts.size() + 1];
    values[0] = calendar;
    for (int i = 0; i < posts.size(); i++) {
      values[i + 1] = posts.get(i).id();
    }
    Map<String, Entry> known = new HashMap<>();
    for (Entry entry :
        sql.rows(
            ledger.select(
                "p.calendar = ? AND p.id IN ("
                    + String.join(",", Collections.nCopies(posts.size(), "?"))
                    + ")"),
            Ledger::read,
            values)) {
      known.put(entry.id(), entry);
    }
    return known;
  }

  /** One that was tried gets another key: service and journal know the old one as another post. */
  private void change(Sql sql, Entry entry, PlannedPost post, long now) throws SQLException {
    long due = due(post, now);
    sql.change(
        "UPDATE postqued_calendar_post SET version = version + 1, edition = ?, due_at = ?, next_at ="
            + " ?, content = ?, state = 'PLANNED', attempts = 0, may_be_out = 0, planned_at ="
            + " ?, changed_at = ?, message = NULL WHERE number = ? AND version = ?",
        entry.edition() + (entry.attempts() > 0 ? 1 : 0),
        due,
        due,
        Contents.write(post),
        now,
        now,
        entry.number(),
        entry.version());
  }

  private int insert(Sql sql, List<PlannedPost> posts, long now) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (PlannedPost post : posts) {
      long due = due(post, now);
      Collections.addAll(values, calendar, post.id(), due, due, Contents.write(post), now, now);
    }
    return sql.change(
        "INSERT INTO postqued_calendar_post (calendar, id, due_at, next_at, content, planned_at,"
            + " changed_at, state) VALUES "
            + String.join(
                ",", Collections.nCopies(posts.size(), "(?, ?, ?, ?, ?, ?, ?, 'PLANNED')"))
            + " ON CONFLICT (calendar, id) DO NOTHING",
        values.toArray());
  }

  private static long due(PlannedPost post, long now) {
    return post.time().map(Instant::toEpochMilli).orElse(now);
  }
}
