package dev.postqued.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgreSqlOutboxTest extends OutboxContract {

  @RegisterExtension final TestDatabase database = TestDatabase.postgreSql();

  @Override
  TestDatabase database() {
    return database;
  }
}
