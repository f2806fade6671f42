package dev.postqued.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSharedBudgetTest extends SharedBudgetContract {

  @RegisterExtension final TestDatabase database = TestDatabase.sqlite();

  @Override
  TestDatabase database() {
    return database;
  }
}
