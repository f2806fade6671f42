package dev.postqued.jdbc;

import dev.postqued.contracts.DurableJournalContract;
import dev.postqued.journal.Journal;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteJournalTest extends DurableJournalContract {

  @RegisterExtension final TestDatabase database = TestDatabase.sqlite();

  @Override
  protected Journal openJournal() {
    return SharedDatabase.of(database.dataSource()).journal();
  }
}
