package dev.postqued.jdbc;

import dev.postqued.contracts.DurableJournalContract;
import dev.postqued.journal.Journal;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgreSqlJournalTest extends DurableJournalContract {

  @RegisterExtension final TestDatabase database = TestDatabase.postgreSql();

  @Override
  protected Journal openJournal() {
    return SharedDatabase.of(database.dataSource()).journal();
  }
}
