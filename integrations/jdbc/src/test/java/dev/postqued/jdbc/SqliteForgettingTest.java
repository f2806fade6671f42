package dev.postqued.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteForgettingTest extends ForgettingContract {

  @RegisterExtension final TestDatabase database = TestDatabase.sqlite();

  @Override
  TestDatabase database() {
    return database;
  }
}
