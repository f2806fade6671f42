package dev.postqued.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSharingTest extends SharingContract {

  @RegisterExtension final TestDatabase database = TestDatabase.sqlite();

  @Override
  TestDatabase database() {
    return database;
  }
}
