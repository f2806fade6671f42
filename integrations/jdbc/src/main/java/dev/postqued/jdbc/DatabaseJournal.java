package dev.postqued.jdbc;

import dev.postqued.environment.Environment;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.jdbc.internal.Sessions;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalException;
import dev.postqued.journal.JournalScope;
import dev.postqued.journal.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A journal in tables. Each change is one statement, which applies only to the version that was read. */
final class DatabaseJournal implements Journal {

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  private final Sessions sessions;
  private final EntryTable table;
  private final Forgetting forgetting;
  private final AtomicBoolean closed = new AtomicBoolean();

  DatabaseJournal(Sessions sessions, Environment environment) {
    this.sessions = sessions;
    this.table = new EntryTable(sessions.dialect());
    this.forgetting = new Forgetting(environment);
  }

  @Override
  public boolean begin(JournalEntry entry) {
    boolean begun = with(sql -> table.insert(sql, entry));
    if (!sessions.isJoined()) {
      forget();
    }
    return begun;
  }

  @Override
  public boolean update(JournalEntry entry) {
    if (sessions.isJoined() && entry.step() != Step.UPLOADING) {
      throw new JournalException(
          "A post cannot be published in a transaction that may be rolled back; enqueue it, commit,"
              + " and call resume()",
          null);
    }
    return with(sql -> table.update(sql, entry));
  }

  @Override
  public Optional<JournalEntry> find(JournalScope scope, IdempotencyKey key) {
    return with(sql -> table.find(sql, scope, key));
  }

  @Override
  public List<IdempotencyKey> pending(JournalScope scope) {
    return with(sql -> table.pending(sql, scope));
  }

  @Override
  public Optional<JournalEntry> claim(
      JournalScope scope, IdempotencyKey key, String owner, Duration time) {
    return with(sql -> table.claim(sql, scope, key, owner, time));
  }

  @Override
  public void release(JournalScope scope, IdempotencyKey key, String owner) {
    boolean unused = with(sql -> table.release(sql, scope, key, owner));
  }

  private <T> T with(Sessions.Work<T> work) {
    if (closed.get()) {
      throw new JournalException(
          "The journal in the database is closed; close the client before its journal", null);
    }
    return sessions.joinedOrOwn(DatabaseJournal::failure, work);
  }

  private static JournalException failure(String words, Throwable cause) {
    return new JournalException(
        "The database of the journal failed, and a post that was not sent yet is not sent; make sure"
            + " that the database can be reached, and publish again under the same key. "
            + words,
        cause);
  }

  /** The post that has begun does not depend on it. */
  private void forget() {
    if (forgetting.isDue()) {
      try {
        boolean unused = with(sql -> forgetting.forget(sql, table));
      } catch (JournalException e) {
        LOG.debug("Finished entries are deleted later", e);
      }
    }
  }

  @Override
  public void close() {
    closed.set(true);
  }
}
