package dev.postqued.contracts.ours;

import dev.postqued.contracts.JournalContract;
import dev.postqued.journal.Journal;

class MemoryJournalTest extends JournalContract {

  @Override
  protected Journal openJournal() {
    return Journal.inMemory();
  }
}
