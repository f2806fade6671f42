package dev.postqued.proof;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalException;
import java.util.List;
import java.util.Optional;

/** A journal that fails from one change on, as a full disk does. */
final class FullJournal implements Journal {

  private final Journal journal;
  private final int from;
  private int changes;

  FullJournal(Journal journal, int from) {
    this.journal = journal;
    this.from = from;
  }

  private void change() {
    if (++changes >= from) {
      throw new JournalException("The journal cannot be written: no space left", null);
    }
  }

  @Override
  public boolean begin(JournalEntry entry) {
    change();
    return journal.begin(entry);
  }

  @Override
  public void update(JournalEntry entry) {
    change();
    journal.update(entry);
  }

  @Override
  public Optional<JournalEntry> find(IdempotencyKey key) {
    return journal.find(key);
  }

  @Override
  public List<JournalEntry> pending() {
    return journal.pending();
  }

  @Override
  public void close() {
    journal.close();
  }
}
