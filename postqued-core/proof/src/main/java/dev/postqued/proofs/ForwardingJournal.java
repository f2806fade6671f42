package dev.postqued.proofs;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalScope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A journal that passes everything on to another one. */
public abstract class ForwardingJournal implements Journal {

  private final Journal journal;

  protected ForwardingJournal(Journal journal) {
    this.journal = journal;
  }

  @Override
  public boolean begin(JournalEntry entry) {
    return journal.begin(entry);
  }

  @Override
  public boolean update(JournalEntry entry) {
    return journal.update(entry);
  }

  @Override
  public Optional<JournalEntry> find(JournalScope scope, IdempotencyKey key) {
    return journal.find(scope, key);
  }

  @Override
  public List<IdempotencyKey> pending(JournalScope scope) {
    return journal.pending(scope);
  }

  @Override
  public Optional<JournalEntry> claim(
      JournalScope scope, IdempotencyKey key, String owner, Duration time) {
    return journal.claim(scope, key, owner, time);
  }

  @Override
  public void release(JournalScope scope, IdempotencyKey key, String owner) {
    journal.release(scope, key, owner);
  }

  @Override
  public void close() {
    journal.close();
  }
}
