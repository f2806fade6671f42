package dev.postqued.proof;

import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalException;
import dev.postqued.proofs.ForwardingJournal;

/** A journal that fails from one change on, as a full disk does. */
final class FullJournal extends ForwardingJournal {

  private final int from;
  private int changes;

  FullJournal(Journal journal, int from) {
    super(journal);
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
    return super.begin(entry);
  }

  @Override
  public boolean update(JournalEntry entry) {
    change();
    return super.update(entry);
  }
}
