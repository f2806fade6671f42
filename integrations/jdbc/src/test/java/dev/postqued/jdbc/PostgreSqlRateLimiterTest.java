package dev.postqued.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgreSqlRateLimiterTest extends DatabaseRateLimiterContract {

  @RegisterExtension final TestDatabase database = TestDatabase.postgreSql();

  @Override
  TestDatabase database() {
    return database;
  }
}
